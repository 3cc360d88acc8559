/** What is said about an area or theme: something will be done, nothing can be, or it is not decided yet. */
export const stances = ['will', 'cannot', 'undecided'] as const;
export type Stance = (typeof stances)[number];

export const commitmentStatuses = ['not-begun', 'under-way', 'done', 'dropped'] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** What a commitment is about. */
export interface CommitmentTarget {
  readonly targetType: 'area' | 'theme';
  readonly targetKey: string;
}

/** A target as addresses and forms name it: `area:housing`. */
export function commitmentTargetId({ targetType, targetKey }: CommitmentTarget): string {
  return `${targetType}:${targetKey}`;
}

interface Promised {
  readonly stance: Stance;
  readonly status: CommitmentStatus;
  /** A calendar day, `YYYY-MM-DD`. */
  readonly due: string | null;
}

/** Whether somebody still has to do it: it was promised, and is neither done nor dropped. */
function isOpen({ stance, status }: Pick<Promised, 'stance' | 'status'>): boolean {
  return stance === 'will' && status !== 'done' && status !== 'dropped';
}

/** Whether a promise should have been kept by now. On its day it is not late yet. */
export function isOverdue(promised: Promised, today: string): boolean {
  return isOpen(promised) && promised.due !== null && promised.due < today;
}
