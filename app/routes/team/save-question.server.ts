import { newKey, takenIn } from '#app/domain/edit-survey-keys.ts';
import { disputeName, mergeTyped, type Dispute } from '#app/domain/merge-typed.ts';
import { questionOfTyped, type QuestionProblem, type QuestionRead } from '#app/domain/question-of-typed.ts';
import { askableBefore } from '#app/domain/typed-condition.ts';
import { typeQuestion, type TypedQuestion } from '#app/domain/typed-question.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { editSurvey, type EditRefusal, type SurveyChange } from '#app/services/edit-survey.ts';
import type { MeanwhileChange } from '#app/services/find-collisions.ts';
import { findQuestion, surveyBuilder, type PlacedQuestion, type SurveyBuilder } from './survey-builder.server.ts';

/** What became of a question that was sent to be saved. `disputed`: nothing was written, and two people must be told. */
export type SavedQuestion =
  | { readonly outcome: 'saved' }
  | { readonly outcome: 'wrong'; readonly problems: readonly QuestionProblem[] }
  | { readonly outcome: 'refused'; readonly refusal: Exclude<EditRefusal, { readonly problem: 'conflict' }> }
  | {
      readonly outcome: 'disputed';
      readonly by: string;
      readonly merged: TypedQuestion;
      readonly disputes: readonly Dispute[];
    };

interface Sent {
  readonly seen: number;
  readonly typed: TypedQuestion;
  readonly was: TypedQuestion;
}

/** Reads what was typed beside a survey as it is now. */
export function readBeside(builder: SurveyBuilder, placed: PlacedQuestion, typed: TypedQuestion): QuestionRead {
  const { question, section } = placed;
  const taken = takenIn(builder.outline, question.key);
  return questionOfTyped(typed, question, {
    askable: askableBefore(builder.outline, section.key),
    elsewhere: builder.elsewhere,
    newKey: (label, also) =>
      newKey(new Set([...taken, ...also]), label, question.type === 'matrix' ? 'part' : 'choice'),
  });
}

/**
 * Saves what was changed in the form, and only that. Where somebody else saved meanwhile, both changes are put together;
 * what both changed is told instead.
 */
export async function saveQuestion(
  args: MemberArgs,
  builder: SurveyBuilder,
  placed: PlacedQuestion,
  { seen, typed, was }: Sent,
): Promise<SavedQuestion> {
  const slug = args.params['slug'] ?? '';
  const read = readBeside(builder, placed, typed);
  if (read.problems.length > 0) return { outcome: 'wrong', problems: read.problems };
  const saved = await editSurvey(args.app, args, slug, changeOf(builder, read, readBeside(builder, placed, was), seen));
  if (saved === 'missing') return { outcome: 'refused', refusal: saved };
  if ('revision' in saved) return { outcome: 'saved' };
  if (saved.problem !== 'conflict') return { outcome: 'refused', refusal: saved };
  const now = await surveyBuilder(args);
  const current = findQuestion(now.outline, placed.question.key);
  if (current === null)
    return { outcome: 'refused', refusal: { problem: 'no-such-question', at: placed.question.key } };
  const theirs = typeQuestion(current.question, now.textOf);
  const { merged, disputes } = mergeTyped(was, typed, theirs);
  if (disputes.length > 0) return { outcome: 'disputed', by: namesOf(saved.changes), merged, disputes };
  return saveQuestion(args, now, current, { seen: now.draft.revision, typed: merged, was: theirs });
}

/** The names of disputes, as a form keeps them. */
export const disputeNames = (disputes: readonly Dispute[]) => disputes.map(disputeName);

/** Who made changes, as a list of names. */
export const namesOf = (changes: readonly MeanwhileChange[]) =>
  [...new Set(changes.map(({ by }) => by))].filter((name) => name !== '').join(', ');

/** What differs between what was typed and what the page held. */
function changeOf({ writing }: SurveyBuilder, read: QuestionRead, held: QuestionRead, seen: number): SurveyChange {
  const same = JSON.stringify(read.question) === JSON.stringify(held.question);
  return {
    seen,
    edit: same ? null : { do: 'set-question', question: read.question },
    texts: [...read.texts]
      .filter(([slot, text]) => (held.texts.get(slot) ?? '') !== text)
      .map(([textId, text]) => ({ textId, language: writing.language, text })),
  };
}
