import { commitmentStatuses, stances, type CommitmentStatus, type Stance } from './commitment.ts';
import {
  cleanOfficial,
  isBlank,
  LONGEST_OFFICIAL_TEXT,
  officialFault,
  type OfficialFault,
  type OfficialTexts,
} from './official-text.ts';
import { isDay } from './plan.ts';

/** A commitment as its form sent it. */
export interface TypedCommitment {
  readonly stance: string;
  readonly text: OfficialTexts;
  /** A group's id. */
  readonly owner: string;
  readonly due: string;
  /** Null where the form had none: nothing was promised yet. */
  readonly progress: { readonly status: string; readonly note: OfficialTexts; readonly since: string } | null;
}

/** A commitment as it is kept. Days are calendar days, `YYYY-MM-DD`. */
export interface CheckedCommitment {
  readonly stance: Stance;
  /** Null where it is not decided yet. */
  readonly text: OfficialTexts | null;
  readonly ownerId: string | null;
  readonly due: string | null;
  readonly status: CommitmentStatus;
  readonly statusNote: OfficialTexts | null;
  /** Since when the status is so; null before anything has happened. */
  readonly statusOn: string | null;
}

export interface CommitmentFault {
  readonly field: 'stance' | 'text' | 'owner' | 'due' | 'status' | 'note' | 'since';
  readonly why:
    | ('no-stance' | 'no-owner' | 'owner-ended' | 'no-due' | 'due-over' | 'no-status' | 'no-since' | 'since-to-come')
    | OfficialFault['why'];
  readonly language: OfficialFault['language'] | null;
}

/** What a commitment is checked against. */
export interface CommitmentBasis {
  /** What is saved now; null: nothing. */
  readonly before: Pick<CheckedCommitment, 'ownerId' | 'due' | 'status' | 'statusNote' | 'statusOn'> | null;
  readonly groups: readonly { readonly id: string; readonly ended: boolean }[];
  /** The calendar day in the consultation's time zone. */
  readonly today: string;
}

/**
 * Checks what is said about an area or theme. A promise has words in both official languages, an owner whose term has
 * not ended (unless it was theirs before) and a day to come (unless it was that day before); what cannot be done has its
 * reason. What was typed and does not belong to the stance is left out. A dropped promise says why.
 */
export function checkCommitment(
  typed: TypedCommitment,
  basis: CommitmentBasis,
): { readonly commitment: CheckedCommitment } | { readonly fault: CommitmentFault } {
  const stance = stances.find((one) => one === typed.stance);
  if (stance === undefined) return fault('stance', 'no-stance');
  const bare = { ...{ stance, text: null, ownerId: null, due: null }, ...nothingYet };
  if (stance === 'undecided') return { commitment: bare };
  const wrong = officialFault(typed.text, LONGEST_OFFICIAL_TEXT);
  if (wrong !== null) return fault('text', wrong.why, wrong.language);
  const said = { ...bare, text: cleanOfficial(typed.text) };
  if (stance === 'cannot') return { commitment: said };
  const unowned = ownerFault(typed.owner, basis) ?? dueFault(typed.due, basis);
  if (unowned !== null) return unowned;
  const progress = checkProgress(typed.progress, basis);
  return 'fault' in progress
    ? progress
    : { commitment: { ...said, ownerId: typed.owner, due: typed.due, ...progress } };
}

const nothingYet = { status: 'not-begun', statusNote: null, statusOn: null } as const;

function ownerFault(owner: string, { before, groups }: CommitmentBasis) {
  const group = groups.find(({ id }) => id === owner);
  if (group === undefined) return fault('owner', 'no-owner');
  return group.ended && before?.ownerId !== owner ? fault('owner', 'owner-ended') : null;
}

function dueFault(due: string, { before, today }: CommitmentBasis) {
  if (!isDay(due)) return fault('due', 'no-due');
  return due < today && before?.due !== due ? fault('due', 'due-over') : null;
}

type Progress = Pick<CheckedCommitment, 'status' | 'statusNote' | 'statusOn'>;

function checkProgress(
  typed: TypedCommitment['progress'],
  { before, today }: CommitmentBasis,
): Progress | { readonly fault: CommitmentFault } {
  if (typed === null) {
    if (before === null) return nothingYet;
    return { status: before.status, statusNote: before.statusNote, statusOn: before.statusOn };
  }
  const status = commitmentStatuses.find((one) => one === typed.status);
  if (status === undefined) return fault('status', 'no-status');
  if (status === 'not-begun') return nothingYet;
  if (!isDay(typed.since)) return fault('since', 'no-since');
  if (typed.since > today) return fault('since', 'since-to-come');
  if (status !== 'dropped' && isBlank(typed.note)) return { status, statusNote: null, statusOn: typed.since };
  const wrong = officialFault(typed.note, LONGEST_OFFICIAL_TEXT);
  if (wrong !== null) return fault('note', wrong.why, wrong.language);
  return { status, statusNote: cleanOfficial(typed.note), statusOn: typed.since };
}

function fault(
  field: CommitmentFault['field'],
  why: CommitmentFault['why'],
  language: CommitmentFault['language'] = null,
): { readonly fault: CommitmentFault } {
  return { fault: { field, why, language } };
}
