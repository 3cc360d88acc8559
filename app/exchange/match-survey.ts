import { allQuestions, choiceKeys, type Question, type SurveyDocument } from '#app/domain/survey.ts';
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

/**
 * Makes a function that puts a row's answers into the keys of this survey: a choice is found by its key or by its label
 * in any language, an open question that a row names by its key or title. A fault when a column is mapped to a question
 * that the survey does not have, or that takes another kind of answer.
 */
export function matcherFor(
  survey: SurveyDocument,
  columns: ResponseColumns,
): ((response: FileResponse) => MatchedResponse | RowFault) | RowFault {
  const questions = new Map(allQuestions(survey).map((question) => [question.key, question]));
  const isText = (key: string) => questions.get(key)?.type === 'text';
  const routed = columns.question !== undefined;
  const wrong =
    columns.texts.find(({ key }) => !routed && !isText(key)) ??
    columns.closed.find(({ key, separator }) => !takes(questions.get(key), separator !== undefined));
  if (wrong !== undefined) return fileFault(1, 'unknown-question', `${wrong.column} → ${wrong.key}`);

  const open = textQuestions([...questions.values()]);
  const choices = new Map([...questions.values()].map((question) => [question.key, choicesOf(question)]));

  return ({ row, id, language, texts, closed }) => {
    const comments: { questionKey: string; text: string }[] = [];
    for (const { question, text } of texts) {
      const questionKey = routed ? open.get(sameLabel(question)) : question;
      if (questionKey === undefined) return rowFault(row, 'unknown-question', question.slice(0, 100));
      comments.push({ questionKey, text });
    }
    const answers = new Map<string, { questionKey: string; choiceKey: string }>();
    for (const { question, labels } of closed) {
      for (const label of labels) {
        const choiceKey = choices.get(question)?.get(sameLabel(label));
        // A cell of a closed question can hold anything in a broken file: its column is named, not its content.
        if (choiceKey === undefined) return rowFault(row, 'unknown-choice', question);
        answers.set(`${question} ${choiceKey}`, { questionKey: question, choiceKey });
      }
    }
    return { row, id, language, answers: [...answers.values()], comments };
  };
}

/** One choice a cell, for whatever asks for one; several only where several may be chosen. */
function takes(question: Question | undefined, several: boolean): boolean {
  return question !== undefined && question.type !== 'text' && (!several || question.type === 'multiple');
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

/** Labels win over keys: a survey made from a file may have a label that reads like another choice's key. */
function choicesOf(question: Question): ReadonlyMap<string, string> {
  const labels =
    question.type === 'single' || question.type === 'multiple'
      ? question.choices.flatMap(({ key, label }) =>
          Object.values(label).map(({ text }) => [sameLabel(text), key] as const),
        )
      : [];
  return new Map([...choiceKeys(question).map((key) => [key, key] as const), ...labels]);
}
