import { practiceComments } from './practice-comments.ts';
import type { PracticeAnswers } from './practice.ts';

/** From so many comments that another reader has decided about too, a share is said: of fewer it would be chance. */
export const LEAST_COMPARED = 5;
/** So many areas are named in which two readings differ. */
export const MOST_NAMED = 3;

/** What one reader says a comment is about, beside what another one or the practice says: keys of areas. */
export interface ReadTwice {
  readonly commentId: string;
  readonly own: readonly string[];
  readonly other: readonly string[];
}

export interface AreaComparison {
  /** Comments on which there was something to compare. */
  readonly comments: number;
  /** Yes or no, once for each area that either chose; about a comment of which both said that none fits, one. */
  readonly decisions: number;
  /** Of these, how many were the same. */
  readonly same: number;
  /** Areas in which they differed, most often first. */
  readonly differing: readonly { readonly area: string; readonly times: number }[];
}

/**
 * How far two readers say the same. Areas that neither chose are left out: of fifteen areas twelve are a no for
 * everybody, and agreeing on these would make any two readers look alike.
 */
export function compareAreas(pairs: readonly ReadTwice[]): AreaComparison {
  const times = new Map<string, number>();
  let decisions = 0;
  let same = 0;
  for (const { own, other } of pairs) {
    const chosen = new Set([...own, ...other]);
    if (chosen.size === 0) {
      decisions += 1;
      same += 1;
    }
    for (const area of chosen) {
      decisions += 1;
      if (own.includes(area) && other.includes(area)) same += 1;
      else times.set(area, (times.get(area) ?? 0) + 1);
    }
  }
  const differing = [...times]
    .map(([area, n]) => ({ area, times: n }))
    .toSorted((a, b) => b.times - a.times || (a.area < b.area ? -1 : 1));
  return { comments: new Set(pairs.map(({ commentId }) => commentId)).size, decisions, same, differing };
}

/** The practice as a comparison: what was answered beside what the practice says, where it asks for areas at all. */
export function comparePractice(answers: PracticeAnswers): AreaComparison {
  return compareAreas(
    practiceComments.flatMap(({ id, ending, areas, also }) => {
      const answer = answers[id];
      if (answer === undefined || (ending !== 'decided' && ending !== 'none')) return [];
      // What is there as well counts as right where it was chosen, and is not missed where it was not.
      const other = [...areas, ...also.filter((area) => answer.areas.includes(area))];
      return [{ commentId: id, own: answer.areas, other }];
    }),
  );
}

/** How a reader's first batch stands to what other readers said of the same comments. */
export type FirstBatch =
  | { readonly is: 'not-yet' }
  | { readonly is: 'too-few'; readonly comments: number }
  | {
      readonly is: 'compared';
      readonly comments: number;
      /** Of the yes and no, 0 to 1. */
      readonly share: number;
      /** Areas in which it differs most. */
      readonly areas: readonly string[];
    };

/** The comparison as it is said: `finished` when nothing of the batch is open any more. */
export function firstBatch(finished: boolean, pairs: readonly ReadTwice[]): FirstBatch {
  if (!finished) return { is: 'not-yet' };
  const { comments, decisions, same, differing } = compareAreas(pairs);
  if (comments < LEAST_COMPARED) return { is: 'too-few', comments };
  const areas = differing.slice(0, MOST_NAMED).map(({ area }) => area);
  return { is: 'compared', comments, share: same / decisions, areas };
}
