import { checkQuestion, cleanText, type DraftValues } from './answer.ts';
import { PREFER_NOT_TO_SAY, type AnswerField } from './answer-field.ts';
import type { AnswerProblem } from './answer-problem.ts';
import { shownSections } from './condition.ts';
import { dateParts } from './typed-date.ts';
import { DECLINE_CODE, type PaperField, type PaperQuestion } from './paper-form.ts';
import type { SurveyDocument } from './survey.ts';

/** What was typed, by field key, as it was typed but with digits 0 to 9; a field that is left out is empty. */
export type TypedSheet = Readonly<Record<string, string>>;

/** What is wrong with what was typed for a field. */
export type TypingProblem = AnswerProblem | { readonly kind: 'unknown-code'; readonly code: string };

/** A field whose typing has to be mended, in the order of the form. */
export interface WrongField {
  readonly field: string;
  readonly problem: TypingProblem;
}

/** A sheet as it was read. */
export interface ReadSheet {
  readonly values: DraftValues;
  readonly wrong: readonly WrongField[];
  /** Keys of questions that were answered though they do not apply, after the other answers: not counted. */
  readonly aside: readonly string[];
}

/**
 * Reads what somebody typed from a sheet. That an answer is missing is no fault of the typing, even where one is
 * required: a sheet cannot be asked again. Whatever stands there is checked as answers on the web are.
 */
export function readSheet(survey: SurveyDocument, questions: readonly PaperQuestion[], typed: TypedSheet): ReadSheet {
  const values: Record<string, readonly string[]> = {};
  const wrong: WrongField[] = [];
  for (const { question, fields } of questions) {
    const unread = fields.flatMap((paper): WrongField[] => {
      const read = readField(paper, typed[paper.field.key] ?? '');
      if (!('kind' in read)) values[paper.field.key] = read;
      return 'kind' in read ? [{ field: paper.field.key, problem: read }] : [];
    });
    wrong.push(...unread);
    if (unread.length > 0) continue;
    const { problem, at } = checkQuestion(question, values);
    if (problem?.kind === 'required') wrong.push(...faultsBeside(question, values));
    else if (problem !== null) wrong.push({ field: at ?? question.key, problem });
  }
  return { values, wrong, aside: asideOf(survey, questions, values) };
}

/** What else is wrong where an answer is missing: one row of a table may be empty, and another have two boxes ticked. */
function faultsBeside(question: PaperQuestion['question'], values: DraftValues): readonly WrongField[] {
  const { problem, at } = checkQuestion({ ...question, required: false }, values);
  return problem === null ? [] : [{ field: at ?? question.key, problem }];
}

function asideOf(survey: SurveyDocument, questions: readonly PaperQuestion[], values: DraftValues): readonly string[] {
  const asked = new Set(
    shownSections(survey.sections, values).flatMap((section) => section.questions.map(({ key }) => key)),
  );
  const answered = ({ fields }: PaperQuestion) =>
    fields.some(({ field }) => (values[field.key] ?? []).some((value) => value !== PREFER_NOT_TO_SAY));
  return questions.filter((one) => !asked.has(one.question.key) && answered(one)).map(({ question }) => question.key);
}

/** The values of one field as the web's form would send them; none where nothing stands on the sheet. */
function readField({ field, codes }: PaperField, typed: string): readonly string[] | TypingProblem {
  const said = cleanText(typed);
  if (said === '') return [];
  if (/^[-–—−]$/.test(said)) return field.declines ? [PREFER_NOT_TO_SAY] : [];
  switch (field.kind) {
    case 'choices':
      return readCodes(codes, said);
    case 'date':
      return readDate(field, said);
    case 'number':
    case 'text':
      return [said];
  }
}

function readCodes(codes: PaperField['codes'], said: string): readonly string[] | TypingProblem {
  const typed = said.split(/[\s,;،؛、]+/u).filter((code) => code !== '');
  const unknown = typed.find((code) => !codes.has(plainCode(code)));
  if (unknown !== undefined) return { kind: 'unknown-code', code: unknown };
  return typed.flatMap((code) => codes.get(plainCode(code)) ?? []);
}

/** `04` is 4; any dash is the one that is printed. */
function plainCode(code: string): string {
  const sign = code.replace(/^[–—−]/, DECLINE_CODE);
  return /^-?\d+$/.test(sign) ? String(Number(sign)) : sign;
}

/** Year, month and day in this order, whatever stands between them: `2026 11 5`, `2026-11-05`. */
function readDate(
  { precision }: Extract<AnswerField, { readonly kind: 'date' }>,
  said: string,
): readonly string[] | TypingProblem {
  const parts = said.split(/[\s./,年月日-]+/u).filter((part) => part !== '');
  return parts.length === dateParts[precision] ? parts : { kind: 'not-a-date' };
}

/** The longest number of a sheet. */
export const LONGEST_SHEET = 20;

/**
 * The number of a sheet as it is kept, or null when it is none: letters, digits and hyphens. Capitals, spaces and
 * leading zeros make no difference, so that `7`, `007` and `٧` are the same sheet. Its digits are 0 to 9 already.
 */
export function sheetNumber(typed: string): string | null {
  const plain = cleanText(typed).replaceAll(/\s/gu, '').toUpperCase();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u.test(plain) || plain.length > LONGEST_SHEET) return null;
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain;
}
