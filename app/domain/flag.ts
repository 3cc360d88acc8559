/** What a reader can say that somebody has to look at. */
export type FlagKind = 'personal-detail' | 'danger';

/** What can become of a flag: words were hidden, somebody acted, or there was nothing. */
export type FlagOutcome = 'hidden' | 'acted' | 'nothing';

/** In code points. What was done about a danger is told in a few lines. */
export const LONGEST_NOTE = 1_000;
