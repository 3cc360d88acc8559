import { z } from 'zod';
import { commentKinds } from './comment-kind.ts';
import {
  practiceAreas,
  practiceComments,
  practiceEndings,
  practiceIds,
  type PracticeArea,
  type PracticeComment,
  type PracticeId,
} from './practice-comments.ts';

/** What a reader answered about one made-up comment. */
export const practiceAnswerSchema = z.strictObject({
  ending: z.enum(practiceEndings),
  areas: z.array(z.enum(practiceAreas)),
  kind: z.enum(commentKinds).nullable(),
});
export type PracticeAnswer = Readonly<z.infer<typeof practiceAnswerSchema>>;
export type PracticeAnswers = Readonly<Partial<Record<PracticeId, PracticeAnswer>>>;

/** Reads kept answers; what this version of the practice has no place for is left out. */
export function readPracticeAnswers(kept: Readonly<Record<string, unknown>>): PracticeAnswers {
  const read = practiceIds.flatMap((id) => {
    const parsed = practiceAnswerSchema.safeParse(kept[id]);
    return parsed.success ? [[id, parsed.data] as const] : [];
  });
  return Object.fromEntries(read);
}

/** The first comment that has no answer; null: all have one. */
export function nextPractice(answers: PracticeAnswers): PracticeComment | null {
  return practiceComments.find(({ id }) => answers[id] === undefined) ?? null;
}

export type PracticeProblem = 'nothing-chosen' | 'contradiction' | 'no-kind';

/** What is in the way of an answer; null: it can be kept. The same rules hold on the page of a real comment. */
export function practiceProblem({ ending, areas, kind }: PracticeAnswer): PracticeProblem | null {
  if (ending === 'none' && areas.length > 0) return 'contradiction';
  if (ending !== 'decided') return null;
  if (areas.length === 0) return 'nothing-chosen';
  return kind === null ? 'no-kind' : null;
}

export type Verdict = 'agreed' | 'partly' | 'differs';

/**
 * How an answer stands to the one that the practice gives. `partly`: the way it ended is right, and of the areas some
 * are, or all but the kind.
 */
export function judge(comment: PracticeComment, answer: PracticeAnswer): Verdict {
  if (answer.ending !== comment.ending) return 'differs';
  if (comment.ending !== 'decided') return 'agreed';
  const rightAreas = missedAreas(comment, answer).length === 0 && extraAreas(comment, answer).length === 0;
  const rightKind = comment.kinds.length === 0 || (answer.kind !== null && comment.kinds.includes(answer.kind));
  if (rightAreas && rightKind) return 'agreed';
  return rightAreas || answer.areas.some((area) => comment.areas.includes(area)) ? 'partly' : 'differs';
}

/** Areas that the comment is about and the answer does not have. */
function missedAreas({ areas }: PracticeComment, answer: PracticeAnswer): readonly PracticeArea[] {
  return areas.filter((area) => !answer.areas.includes(area));
}

/** Areas that the answer has and that nothing in the comment speaks for. */
function extraAreas({ areas, also }: PracticeComment, answer: PracticeAnswer): readonly PracticeArea[] {
  return answer.areas.filter((area) => !areas.includes(area) && !also.includes(area));
}

export interface PracticeResult {
  readonly agreed: number;
  readonly of: number;
  /** What to look at again, in the order of the practice. */
  readonly again: readonly { readonly id: PracticeId; readonly verdict: Exclude<Verdict, 'agreed'> }[];
}

/** How a practice went; null while a comment is without an answer. */
export function practiceResult(answers: PracticeAnswers): PracticeResult | null {
  const again: { id: PracticeId; verdict: Exclude<Verdict, 'agreed'> }[] = [];
  for (const comment of practiceComments) {
    const answer = answers[comment.id];
    if (answer === undefined) return null;
    const verdict = judge(comment, answer);
    if (verdict !== 'agreed') again.push({ id: comment.id, verdict });
  }
  return { agreed: practiceComments.length - again.length, of: practiceComments.length, again };
}
