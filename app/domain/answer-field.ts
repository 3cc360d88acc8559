import { choiceKeys, OTHER, type Question } from './survey-question.ts';

/** The longest free-text answer, in code points: about two pages, and what one comment can be read as. */
export const LONGEST_TEXT = 5_000;
/** The longest answer on one line, in code points. */
export const LONGEST_LINE = 200;

/** The choice that is no answer: it may be among a question's own choices, and is offered where an answer is optional. */
export const PREFER_NOT_TO_SAY = 'prefer-not-to-say';

interface FieldBase {
  /** The question's key; with a point and the key of the row, the place or `other` behind it where there are several. */
  readonly key: string;
  readonly required: boolean;
  /** Whether "prefer not to say" can be chosen. */
  readonly declines: boolean;
}
export interface ChoicesField extends FieldBase {
  readonly kind: 'choices';
  readonly choices: readonly string[];
  readonly several: boolean;
}
export interface TextField extends FieldBase {
  readonly kind: 'text';
  /** In code points. */
  readonly longest: number;
}
export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly decimals: number;
}
/** Its values are the year, the month and the day, as far as they are asked for. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
  readonly precision: 'day' | 'month' | 'year';
  /** Years. */
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
}

/** One thing to fill in. What is stored of an answer is stored under a field's key. */
export type AnswerField = ChoicesField | TextField | NumberField | DateField;

/** The fields of a question, in the order in which they are met; none for an explanation. */
export function fieldsOf(question: Question): readonly AnswerField[] {
  if (question.type === 'explanation') return [];
  const { key, required } = question;
  const declines = canDecline(question);
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const several = question.type === 'multiple';
      const choices = { kind: 'choices', key, required, declines, choices: choiceKeys(question), several } as const;
      return question.other === true ? [choices, otherField(key)] : [choices];
    }
    case 'yes-no':
    case 'scale':
      return [{ kind: 'choices', key, required, declines, choices: choiceKeys(question), several: false }];
    case 'matrix':
      return question.rows.map((row) => ({
        kind: 'choices',
        key: fieldKey(key, row.key),
        required,
        declines,
        choices: choiceKeys(question),
        several: false,
      }));
    case 'ranking':
      return Array.from({ length: Math.min(question.places, question.choices.length) }, (_, place) => ({
        kind: 'choices',
        key: fieldKey(key, String(place + 1)),
        required: required && place === 0,
        declines: declines && place === 0,
        choices: choiceKeys(question),
        several: false,
      }));
    case 'number':
      return [
        { kind: 'number', key, required, declines, min: question.min, max: question.max, decimals: question.decimals },
      ];
    case 'date': {
      const { precision, earliest, latest } = question;
      return [{ kind: 'date', key, required, declines, precision, earliest, latest }];
    }
    case 'text':
      return [
        { kind: 'text', key, required, declines, longest: question.size === 'short' ? LONGEST_LINE : LONGEST_TEXT },
      ];
  }
}

const otherField = (key: string): TextField => ({
  kind: 'text',
  key: fieldKey(key, OTHER),
  required: false,
  declines: false,
  longest: LONGEST_LINE,
});

/** The key of a field of a question that has several. */
export function fieldKey(question: string, part: string): string {
  return `${question}.${part}`;
}

/** The question that a field is of: answers and comments are stored by field. */
export function questionKeyOf(field: string): string {
  return field.split('.')[0] ?? field;
}

/** The question of a survey that a field is of; undefined where the survey has none. */
export function questionOfField<Q extends Question>(questions: readonly Q[], field: string): Q | undefined {
  const key = questionKeyOf(field);
  return questions.find((question) => question.key === key);
}

/** Whether "prefer not to say" can be chosen: it is the question's own choice, or it is offered beside them. */
function canDecline(question: Question): boolean {
  return choiceKeys(question).includes(PREFER_NOT_TO_SAY) || offersToDecline(question);
}

/**
 * Whether the page adds "prefer not to say" below the answers: where the question says so, and where one of several must
 * be picked to pick any, since a picked radio button cannot be let go without a script.
 */
export function offersToDecline(question: Question): boolean {
  if (question.type === 'explanation' || choiceKeys(question).includes(PREFER_NOT_TO_SAY)) return false;
  if (question.decline === true) return true;
  if (question.required || (question.type === 'single' && question.display === 'drop-down')) return false;
  return ['single', 'yes-no', 'scale', 'matrix'].includes(question.type);
}
