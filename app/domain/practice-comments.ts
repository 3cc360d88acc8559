import type { CommentKind } from './comment-kind.ts';

/** Of the made-up comments and their answers: counted up when one is added, goes, or is answered otherwise. */
export const PRACTICE_VERSION = 1;

/** How a reader ends a made-up comment; the last two are flags. */
export const practiceEndings = ['decided', 'none', 'not sure', 'personal-detail', 'danger'] as const;
export type PracticeEnding = (typeof practiceEndings)[number];

/** The areas of the codebook that the practice uses: a few of those that a consultation starts with, in their order. */
export const practiceAreas = [
  'economic-wellbeing',
  'housing',
  'wellness',
  'health-access',
  'language',
  'community-life',
  'family-childcare',
  'transportation',
  'safety',
] as const;
export type PracticeArea = (typeof practiceAreas)[number];

export const practiceIds = [
  'two-areas',
  'negation',
  'strength',
  'idea',
  'no-area',
  'detail',
  'danger',
  'unclear',
] as const;
export type PracticeId = (typeof practiceIds)[number];

/** A made-up comment's answer; its words stand in the team's strings under `practice.comments`. */
export interface PracticeComment {
  readonly id: PracticeId;
  readonly ending: PracticeEnding;
  /** What it is about. */
  readonly areas: readonly PracticeArea[];
  /** What can be said to be in it as well, without being wrong. */
  readonly also: readonly PracticeArea[];
  /** Any of these is right; none: it is not asked. */
  readonly kinds: readonly CommentKind[];
  /** Hard to read: covered until the reader uncovers it. */
  readonly hard: boolean;
}

const comment = (id: PracticeId, answer: Partial<Omit<PracticeComment, 'id'>>): PracticeComment => ({
  ...{ id, ending: 'decided', areas: [], also: [], kinds: [], hard: false },
  ...answer,
});

/** The practice, in its order: each comment shows one thing that readers meet on their first evening. */
export const practiceComments: readonly PracticeComment[] = [
  comment('two-areas', { areas: ['housing', 'transportation'], kinds: ['need', 'experience'] }),
  comment('negation', { areas: ['economic-wellbeing'], kinds: ['need'] }),
  comment('strength', { areas: ['language'], also: ['community-life'], kinds: ['strength', 'experience'] }),
  comment('idea', { areas: ['community-life'], also: ['family-childcare'], kinds: ['suggestion'] }),
  comment('no-area', { ending: 'none' }),
  comment('detail', { ending: 'personal-detail' }),
  comment('danger', { ending: 'danger', hard: true }),
  comment('unclear', { ending: 'not sure' }),
];
