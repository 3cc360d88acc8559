import type { CommitmentStatus, Stance } from '#app/domain/commitment.ts';
import type { OfficialTexts } from '#app/domain/official-text.ts';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { Shown } from '../review-view.ts';

/** What is saved about an area or theme; days come as text. */
export interface SaidView {
  readonly stance: Stance;
  readonly text: readonly Shown[];
  readonly owner: Shown | null;
  readonly ownerEnded: boolean;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly status: CommitmentStatus;
  readonly since: string | null;
  readonly note: readonly Shown[];
  /** Null: somebody who has left. */
  readonly by: string | null;
  readonly at: string;
}

/** An area or theme on the page of commitments. */
export interface TargetView {
  /** As forms name it. */
  readonly id: string;
  /** As elements of the page are called. */
  readonly anchor: string;
  readonly type: 'area' | 'theme';
  readonly name: Shown;
  readonly within: Shown | null;
  readonly shown: boolean;
  readonly said: SaidView | null;
  readonly seen: string;
  readonly form: CommitmentForm;
}

export interface CommitmentForm {
  readonly stance: string;
  readonly text: OfficialTexts;
  readonly owner: string;
  readonly due: string;
  /** Null: nothing was promised yet, so that nothing can have come of it. */
  readonly progress: { readonly status: string; readonly note: OfficialTexts; readonly since: string } | null;
}

/** What was typed and not saved; `at` is a target as forms name it. */
export interface TypedCommitmentView extends CommitmentForm {
  readonly at: string;
  readonly field: 'stance' | 'text' | 'owner' | 'due' | 'status' | 'note' | 'since' | null;
  readonly language: OfficialLanguage | null;
}

/** A target's name as part of an element's id: keys may have signs that an address would need to escape. */
export function commitmentAnchor(target: string): string {
  return target.replace(/[^\w-]/g, '_');
}
