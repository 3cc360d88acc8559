import { fieldsOf, offersToDecline, PREFER_NOT_TO_SAY, type AnswerField } from './answer-field.ts';
import type { Section, SurveyDocument } from './survey.ts';
import { isAnswerable, type AnswerableQuestion, type Question } from './survey-question.ts';

/** What is typed for "prefer not to say": no choice, number, date or text is a single dash. */
export const DECLINE_CODE = '-';

/** A field as it stands on paper. */
export interface PaperField {
  readonly field: AnswerField;
  /** `4`; `4.2` for the second row of a table, or the second place of a ranking; of "other" the question's own. */
  readonly label: string;
  /** The choices by their printed codes, in their order; empty for what is written out. */
  readonly codes: ReadonlyMap<string, string>;
}

/** A question as it stands on paper: numbered as all that are answered, whoever is asked them. */
export interface PaperQuestion {
  readonly question: AnswerableQuestion;
  readonly section: string;
  /** Counted from 1. */
  readonly number: number;
  readonly fields: readonly PaperField[];
}

/** The questions of a survey as a paper form numbers them: for who prints it and for who types it in alike. */
export function paperQuestions(survey: Pick<SurveyDocument, 'sections'>): readonly PaperQuestion[] {
  const asked = survey.sections.flatMap((section: Section) =>
    section.questions.filter(isAnswerable).map((question) => ({ question, section: section.key })),
  );
  return asked.map(({ question, section }, index) => {
    const number = index + 1;
    return { question, section, number, fields: fieldsOnPaper(question, number) };
  });
}

function fieldsOnPaper(question: AnswerableQuestion, number: number): readonly PaperField[] {
  const several = question.type === 'matrix' || question.type === 'ranking';
  return fieldsOf(question).map((field, index) => ({
    field,
    label: several ? `${String(number)}.${String(index + 1)}` : String(number),
    codes: codesOf(question, field),
  }));
}

/** Codes count from 1; the points of a scale are their own. */
function codesOf(question: Question, field: AnswerField): ReadonlyMap<string, string> {
  const chosen = field.kind === 'choices' ? field.choices : [];
  const codes = chosen.map((key, index): [string, string] => [
    question.type === 'scale' ? key : String(index + 1),
    key,
  ]);
  return new Map(declinesOnPaper(question) && field.declines ? [...codes, [DECLINE_CODE, PREFER_NOT_TO_SAY]] : codes);
}

/**
 * Whether "prefer not to say" is printed as a box of its own: where the question says so, and where it is about the
 * person. On the web it is offered more often, since there a picked answer cannot be let go; on paper nobody has picked
 * any yet.
 */
export function declinesOnPaper(question: Question): boolean {
  return isAnswerable(question) && offersToDecline(question) && (question.decline === true || question.aboutYou);
}

/** A field by its key; undefined where the survey has none of that name. */
export function paperField(questions: readonly PaperQuestion[], key: string): PaperField | undefined {
  return questions.flatMap(({ fields }) => fields).find(({ field }) => field.key === key);
}
