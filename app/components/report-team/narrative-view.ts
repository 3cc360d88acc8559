import type { NarrativePoint } from '#app/domain/narrative.ts';
import type { Shown } from '../review-view.ts';

/** One narrative as its card shows it. */
export interface NarrativeView {
  readonly id: string;
  readonly status: 'proposed' | 'approved' | 'declined' | 'taken-back';
  readonly own: boolean;
  readonly about: readonly Shown[];
  readonly text: readonly Shown[];
  readonly consent: string;
  readonly targets: string;
  readonly proposedBy: string | null;
  readonly decidedBy: string | null;
  /** What its approval has to confirm, with the words that say it. */
  readonly points: readonly { readonly point: NarrativePoint; readonly words: string }[];
}
