import type { Stage } from './stage.ts';

/** The moments that settle when people can answer, how long they can take it back, and when everything is deleted. */
export interface CutOffs {
  readonly opensAt: Date | null;
  /** Exclusive, as are the next two: at that very instant it is over. */
  readonly closesAt: Date | null;
  readonly withdrawUntil: Date | null;
  readonly deleteAt: Date | null;
}

/** What has been said to people, or published, by now. */
export interface Given {
  readonly stage: Stage;
  /** Somebody has agreed to a consent that named these moments. */
  readonly told: boolean;
  readonly published: boolean;
  readonly now: Date;
}

export type CutOffReason =
  | 'closes-before-opening'
  | 'withdrawal-before-closing'
  | 'deletion-before-closing'
  | 'deletion-before-withdrawal'
  | 'past'
  | 'opening-told'
  | 'withdrawal-sooner'
  | 'deletion-later'
  | 'after-report'
  | 'not-open';

export interface CutOffProblem {
  readonly field: keyof CutOffs;
  readonly why: CutOffReason;
}

/**
 * Whether the moments of a consultation can be moved as is wished; empty: they can. Only what changes is checked against
 * what was promised, and everything against its order: opening, closing, the last moment to take answers back, deletion.
 *
 * Whoever agreed to a consent was told until when they can take their answers back and when they are deleted. From the
 * first such person on, the one never comes sooner and the other never later; each may move in people's favour. A consent
 * that named no last moment is one without end, and one that named no deletion has promised none.
 *
 * Closing can be put off while the consultation is open, and chosen anew when it is opened again, as long as no edition
 * is published. After that never: whoever answered later would be the difference between two editions, and a
 * difference of a few people says what they answered. More answers are for the next wave.
 *
 * Nothing is moved into the past: a deletion there would begin at once, and closing now is a button of its own.
 */
export function cutOffProblems(before: CutOffs, after: CutOffs, given: Given): readonly CutOffProblem[] {
  return [...outOfOrder(after), ...movedAgainst(before, after, given)];
}

/** Whether a consultation that is closed can take answers until `closesAt`, on the same terms. */
export function reopeningProblems(before: CutOffs, closesAt: Date, given: Given): readonly CutOffProblem[] {
  return cutOffProblems(before, { ...before, closesAt }, { ...given, stage: 'open' });
}

/**
 * Whether a consultation can be archived as far as its promises go: in the archive nobody can take answers back any
 * more, so not before the last moment that people were told.
 */
export function mayArchive({ withdrawUntil }: CutOffs, { told, now }: Pick<Given, 'told' | 'now'>): boolean {
  return !told || (withdrawUntil !== null && now >= withdrawUntil);
}

function outOfOrder({ opensAt, closesAt, withdrawUntil, deleteAt }: CutOffs): readonly CutOffProblem[] {
  const problems: CutOffProblem[] = [];
  if (isBefore(closesAt, opensAt) || isSame(closesAt, opensAt))
    problems.push({ field: 'closesAt', why: 'closes-before-opening' });
  if (isBefore(withdrawUntil, closesAt)) problems.push({ field: 'withdrawUntil', why: 'withdrawal-before-closing' });
  if (isBefore(deleteAt, withdrawUntil)) problems.push({ field: 'deleteAt', why: 'deletion-before-withdrawal' });
  else if (isBefore(deleteAt, closesAt)) problems.push({ field: 'deleteAt', why: 'deletion-before-closing' });
  return problems;
}

function movedAgainst(before: CutOffs, after: CutOffs, given: Given): readonly CutOffProblem[] {
  const { stage, told, published, now } = given;
  const moved = (field: keyof CutOffs) => before[field]?.getTime() !== after[field]?.getTime();
  const problems: CutOffProblem[] = [];
  if (moved('opensAt') && told) problems.push({ field: 'opensAt', why: 'opening-told' });
  if (moved('closesAt')) {
    if (published) problems.push({ field: 'closesAt', why: 'after-report' });
    else if (stage !== 'draft' && stage !== 'open') problems.push({ field: 'closesAt', why: 'not-open' });
  }
  if (
    told &&
    moved('withdrawUntil') &&
    (before.withdrawUntil === null || isBefore(after.withdrawUntil, before.withdrawUntil))
  )
    problems.push({ field: 'withdrawUntil', why: 'withdrawal-sooner' });
  if (told && before.deleteAt !== null && (after.deleteAt === null || after.deleteAt > before.deleteAt))
    problems.push({ field: 'deleteAt', why: 'deletion-later' });
  for (const field of ['closesAt', 'withdrawUntil', 'deleteAt'] as const) {
    const moment = after[field];
    if (moved(field) && moment !== null && moment <= now && problems.every((one) => one.field !== field))
      problems.push({ field, why: 'past' });
  }
  return problems;
}

const isBefore = (one: Date | null, other: Date | null) => one !== null && other !== null && one < other;
const isSame = (one: Date | null, other: Date | null) => one !== null && one.getTime() === other?.getTime();
