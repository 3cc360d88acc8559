/** What a reader can say that somebody has to look at. */
export const flagKinds = ['personal-detail', 'danger'] as const;
export type FlagKind = (typeof flagKinds)[number];

/** What can become of a flag: words were hidden, somebody acted, or there was nothing. */
export type FlagOutcome = 'hidden' | 'acted' | 'nothing';

/** What can become of each kind. */
export const outcomesOf: Readonly<Record<FlagKind, readonly FlagOutcome[]>> = {
  'personal-detail': ['hidden', 'nothing'],
  danger: ['acted', 'nothing'],
};

/** In code points. What was done about a danger is told in a few lines. */
export const LONGEST_NOTE = 1_000;
