/** What a group of the partnership is. The list is also the order in which they are named. */
export const groupKinds = ['council', 'oversight-committee', 'advisory-table', 'action-team', 'partner'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** What settles whether a group still acts. */
export interface GroupTerm {
  /** The last day of its term, `YYYY-MM-DD`; null: it has none. */
  readonly termEnds: string | null;
  /** When somebody ended it; null: nobody has. */
  readonly endedAt: Date | null;
}

/**
 * Whether a group acts no longer: somebody ended it, or the last day of its term is over. That day still counts. `today`
 * is the calendar day in the organization's time zone.
 */
export function hasEnded({ termEnds, endedAt }: GroupTerm, today: string): boolean {
  return endedAt !== null || (termEnds !== null && termEnds < today);
}

/** Whether a kind of group has a term: action teams change yearly, the others stay. */
export function hasTerm(kind: GroupKind): boolean {
  return kind === 'action-team';
}
