import type { TextKind, TextState } from '#app/domain/text-state.ts';
import type { Shown } from '../review-view.ts';

/** Filters of the list of texts, as they stand in the address. */
export const textFilters = ['all', 'todo', 'missing', 'outdated', 'machine-draft', 'translated', 'reviewed'] as const;
export type TextFilter = (typeof textFilters)[number];

/** One string beside its source. */
export interface TextItemView {
  readonly id: string;
  /** Of its field, unique on the page. */
  readonly anchor: string;
  readonly kind: TextKind;
  readonly state: TextState;
  /** Null where nobody has written it, or where it is itself the source. */
  readonly source: (Shown & { readonly name: string }) | null;
  readonly text: string;
  /** Tells whether the field was changed. */
  readonly was: string;
  /** Who changed it last, or reviewed it. */
  readonly by: string | null;
  readonly notes: readonly string[];
  readonly error: string | null;
  /** What somebody did meanwhile, and what they wrote. */
  readonly meanwhile: { readonly said: string; readonly text: Shown | null } | null;
  /** The next text that waits for a translator. */
  readonly next: string | null;
  readonly history: string;
}

/** The strings of one page of the survey. */
export interface TextGroupView {
  readonly key: string;
  readonly title: Shown;
  readonly items: readonly TextItemView[];
}

export const stateWord = {
  missing: 'missing',
  outdated: 'outdated',
  'machine draft': 'machineDraft',
  translated: 'translated',
  reviewed: 'reviewed',
  source: 'source',
} as const satisfies Record<TextState, string>;
