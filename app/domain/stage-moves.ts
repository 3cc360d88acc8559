import type { CutOffs } from './cut-offs.ts';
import { stageAllows, type Stage } from './stage.ts';

/** What people do to a consultation's stage, in the order in which a page offers it. */
export const stageMoves = ['open-draft', 'close', 'extend', 'start-reviewing', 'reopen', 'back', 'archive'] as const;
export type StageMove = (typeof stageMoves)[number];

/**
 * The moves that a stage offers. Starting to review says that the reading is what is done now; comments can be read
 * from the first answer on. From there it goes back to closed, where it can be opened again.
 */
const offered: Readonly<Record<Stage, readonly StageMove[]>> = {
  draft: ['open-draft', 'archive'],
  open: ['close', 'extend'],
  closed: ['start-reviewing', 'reopen', 'archive'],
  reviewing: ['back', 'archive'],
  published: ['start-reviewing', 'archive'],
  archived: [],
};

/** The moves that a consultation in this stage offers; after an edition it is not opened again. */
export function movesFrom(stage: Stage, { published }: { readonly published: boolean }): readonly StageMove[] {
  return offered[stage].filter((move) => !(published && (move === 'reopen' || move === 'extend')));
}

/** Whether a string from outside is a move. */
export function isStageMove(value: string): value is StageMove {
  return (stageMoves as readonly string[]).includes(value);
}

/** What an opening waits for: a published survey, and the moments that a consent names, the closing yet to come. */
export type OpeningNeed = 'survey' | 'closing' | 'withdrawal' | 'deletion';

/** What is missing before a draft can be opened; empty: nothing. */
export function openingNeeds(
  { closesAt, withdrawUntil, deleteAt }: CutOffs,
  { hasSurvey, now }: { readonly hasSurvey: boolean; readonly now: Date },
): readonly OpeningNeed[] {
  return [
    ...(hasSurvey ? [] : (['survey'] as const)),
    ...(closesAt !== null && closesAt > now ? [] : (['closing'] as const)),
    ...(withdrawUntil === null ? (['withdrawal'] as const) : []),
    ...(deleteAt === null ? (['deletion'] as const) : []),
  ];
}

/** What a stage lets people do, in the words of its page. */
const stageAbilities = ['edit-survey', 'withdraw', 'review', 'publish-edition'] as const;

/**
 * What is possible in a stage and what is not, of what people ask about. Left out: writing a survey that is not written
 * any more, and what nobody looks for in a draft.
 */
export function abilitiesIn(stage: Stage) {
  return stageAbilities
    .filter((ability) => ability !== 'edit-survey' || stageAllows(stage, ability))
    .map((ability) => ({
      ability,
      // A survey that people have seen is written on, but not freely.
      possible: ability === 'edit-survey' ? stage === 'draft' : stageAllows(stage, ability),
    }))
    .filter(({ possible }) => possible || stage !== 'draft');
}
