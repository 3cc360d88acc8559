import { checkField, type CheckedField } from '#app/domain/answer.ts';
import { fieldsOf, PREFER_NOT_TO_SAY, type AnswerField } from '#app/domain/answer-field.ts';
import { allQuestions, type SurveyDocument } from '#app/domain/survey.ts';
import { choiceKeys, type Question } from '#app/domain/survey-question.ts';
import { sameLabel } from './labels.ts';
import type { FileResponse, ResponseColumns } from './response-columns.ts';
import { fileFault, rowFault, type RowFault } from './row-fault.ts';

/** A row's answers in the keys of a survey. */
export interface MatchedResponse {
  readonly row: number;
  readonly id: string;
  readonly language: string | null;
  readonly answers: readonly { readonly questionKey: string; readonly choiceKey: string }[];
  readonly comments: readonly { readonly questionKey: string; readonly text: string }[];
}

/** Puts a row's answers into the keys of a survey. */
export type Matcher = (response: FileResponse) => MatchedResponse | RowFault;

/**
 * Makes a function that puts a row's answers into the keys of this survey: a choice is found by its key or by its label
 * in any language, an open question that a row names by its key or title. A fault when a column is mapped to a question
 * that the survey does not have, or that takes another kind of answer.
 */
export function matcherFor(survey: SurveyDocument, columns: ResponseColumns): Matcher | RowFault {
  const questions = allQuestions(survey);
  const fields = new Map(questions.flatMap((question) => fieldsOf(question).map((field) => [field.key, field])));
  const isText = (key: string) => fields.get(key)?.kind === 'text';
  const routed = columns.question !== undefined;
  const wrong =
    columns.texts.find(({ key }) => !routed && !isText(key)) ??
    columns.closed.find(({ key, separator }) => !takes(fields.get(key), separator !== undefined));
  if (wrong !== undefined) return fileFault(1, 'unknown-question', `${wrong.column} → ${wrong.key}`);

  const open = textQuestions(questions);
  const closedQuestions = new Map(
    questions.flatMap((question) => fieldsOf(question).map((field) => [field.key, checkerOf(question, field)])),
  );

  // Any cell of a broken file can hold a comment: faults name the question or the column, not what the cell says.
  return ({ row, id, language, texts, closed }) => {
    const comments: { questionKey: string; text: string }[] = [];
    for (const { question, text } of texts) {
      const questionKey = routed ? open.get(sameLabel(question)) : question;
      if (questionKey === undefined) return rowFault(row, 'unknown-question', columns.question ?? question);
      comments.push({ questionKey, text });
    }
    const answers: { questionKey: string; choiceKey: string }[] = [];
    for (const { question, labels } of closed) {
      const checked = closedQuestions.get(question)?.(labels);
      if (checked?.problem !== null) return rowFault(row, 'unknown-choice', question);
      for (const choiceKey of checked.choices) answers.push({ questionKey: question, choiceKey });
    }
    return { row, id, language, answers, comments };
  };
}

/** One choice a cell, for whatever asks for one; several only where several may be chosen. */
function takes(field: AnswerField | undefined, several: boolean): boolean {
  return field !== undefined && field.kind !== 'text' && (!several || (field.kind === 'choices' && field.several));
}

function textQuestions(questions: readonly Question[]): ReadonlyMap<string, string> {
  const names = questions
    .filter((question) => question.type === 'text')
    .flatMap((question) => [
      ...Object.values(question.title).map(({ text }) => [sameLabel(text), question.key] as const),
      [question.key, question.key] as const,
    ]);
  return new Map(names);
}

/** Finds what a closed field's cells say. What was required of people elsewhere, nobody requires of their file. */
function checkerOf(question: Question, field: AnswerField): (labels: readonly string[]) => CheckedField {
  const choices = 'choices' in question ? question.choices : [];
  const labels = choices.flatMap(({ key, label }) =>
    Object.values(label).map(({ text }) => [sameLabel(text), key] as const),
  );
  const keys = [PREFER_NOT_TO_SAY, ...choiceKeys(question)].map((key) => [key, key] as const);
  // Labels win over keys: a survey made from a file may have a label that reads like another choice's key.
  const known = new Map([...keys, ...labels]);
  const optional = { ...field, required: false };
  return (given) => {
    if (field.kind === 'date') return checkField(optional, given[0]?.split('-') ?? []);
    return checkField(
      optional,
      given.map((label) => known.get(sameLabel(label)) ?? label),
    );
  };
}
