import type { PrintedAnswer, PrintedBox, PrintedQuestion } from '#app/components/paper/printed-form-view.ts';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { DECLINE_CODE, declinesOnPaper, type PaperQuestion } from '#app/domain/paper-form.ts';
import { jumpsOf } from '#app/domain/paper-form-branching.ts';
import type { Condition } from '#app/domain/condition-schema.ts';
import {
  choiceKeys,
  isAnswerable,
  OTHER,
  type AnswerableQuestion,
  type Question,
} from '#app/domain/survey-question.ts';
import { dateParts } from '#app/domain/typed-date.ts';
import type { PrintableForm } from '#app/services/print-form.ts';
import { conditionOnPaper } from './paper-condition.server.ts';
import { surveyStringsIn } from './paper-strings.server.ts';
import { shown, shownText } from './shown-text.server.ts';

/** What every question of a form is printed with. */
export interface FormContext extends Pick<PrintableForm, 'survey' | 'questions'> {
  readonly language: string;
  /** The address of a picture. */
  readonly picture: (id: string) => string;
}

/** A question with the numbers and codes that it is typed in by. */
export function printedQuestion(
  question: Question,
  { showIf }: { readonly showIf?: Condition | undefined },
  form: FormContext,
): PrintedQuestion {
  const { language, questions } = form;
  const t = surveyStringsIn(language);
  const text = (words: LocalizedText) => shownText(words, language);
  const own = questions.find((one) => one.question.key === question.key);
  const conditions = [showIf, question.showIf].filter((condition) => condition !== undefined);
  const required = isAnswerable(question) && question.required;
  const declines = declinesOnPaper(question) && question.type !== 'matrix';
  return {
    key: question.key,
    number: own === undefined ? null : String(own.number),
    title: text(question.title),
    required: required
      ? { says: t('survey:question.required'), because: question.because === undefined ? null : text(question.because) }
      : null,
    hint: question.hint === undefined ? standardHint(question, language) : text(question.hint),
    why: question.why === undefined ? null : { says: t('survey:question.why'), words: text(question.why) },
    body: question.type === 'explanation' ? text(question.body) : null,
    onlyIf: conditions.map((condition) => conditionOnPaper(condition, questions, language)),
    answer: own === undefined ? { kind: 'nothing' } : answerOf(own, form),
    // Of a table it is a column: each row can be left unsaid.
    decline: declines ? declineBox(question, language) : null,
  };
}

function declineBox(question: Question, language: string): PrintedBox {
  const aboutYou = isAnswerable(question) && question.aboutYou;
  const words = surveyStringsIn(language)(aboutYou ? 'survey:question.preferNotToSay' : 'survey:question.noAnswer');
  return { code: DECLINE_CODE, label: shown(words, language), jump: null, picture: null, line: false };
}

/** How all questions of a kind are answered on paper, where a question does not say so itself. */
function standardHint(question: Question, language: string) {
  const t = surveyStringsIn(language);
  switch (question.type) {
    case 'multiple':
      return shown(t('survey:question.chooseSeveral'), language);
    case 'single':
    case 'yes-no':
    case 'scale':
      return shown(t('survey:question.chooseOne'), language);
    case 'matrix':
      return shown(t('survey:question.rowsHint'), language);
    case 'ranking':
      return shown(t('survey:paper.ranking'), language);
    case 'text':
      return shown(t('survey:paper.writing'), language);
    case 'number':
    case 'date':
    case 'explanation':
      return null;
  }
}

const LINES = { short: 1, long: 5 } as const;
const DIGITS = { year: 4, month: 2, day: 2 } as const;

function answerOf(own: PaperQuestion, form: FormContext): PrintedAnswer {
  const { question } = own;
  const { language } = form;
  const t = surveyStringsIn(language);
  const text = (words: LocalizedText) => shownText(words, language);
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'yes-no':
      return { kind: 'boxes', boxes: boxesOf(own, question, form) };
    case 'scale':
      return {
        kind: 'scale',
        points: choiceKeys(question),
        least: text(question.scale.minLabel),
        most: text(question.scale.maxLabel),
      };
    case 'matrix':
      return {
        kind: 'table',
        columns: [
          ...boxesOf(own, question, form),
          ...(declinesOnPaper(question) ? [declineBox(question, language)] : []),
        ],
        rows: question.rows.map(({ label }, index) => ({ label: own.fields[index]?.label ?? '', words: text(label) })),
      };
    case 'ranking':
      return {
        kind: 'ranking',
        choices: boxesOf(own, question, form),
        places: own.fields.map(({ label }, index) => ({
          label,
          name: t('survey:question.place', { place: String(index + 1) }),
        })),
      };
    case 'number':
      return { kind: 'number', unit: question.unit === undefined ? null : text(question.unit) };
    case 'date': {
      const names = (['year', 'month', 'day'] as const).slice(0, dateParts[question.precision]);
      return {
        kind: 'date',
        parts: names.map((part) => ({ name: t(`survey:question.${part}`), digits: DIGITS[part] })),
      };
    }
    case 'text':
      return { kind: 'text', lines: LINES[question.size ?? 'long'] };
  }
}

/** The choices with their codes; where one leads away, where to. */
function boxesOf(own: PaperQuestion, question: AnswerableQuestion, form: FormContext): readonly PrintedBox[] {
  const { survey, questions, language, picture } = form;
  const t = surveyStringsIn(language);
  const jumps = jumpsOf(survey, questions, own);
  const codes = new Map([...(own.fields[0]?.codes ?? [])].map(([code, key]) => [key, code]));
  const choices = 'choices' in question ? question.choices : [];
  const pictures = question.type === 'single' || question.type === 'multiple' ? question.choices : [];
  return choiceKeys(question).map((key): PrintedBox => {
    const choice = choices.find((one) => one.key === key);
    const pictured = pictures.find((one) => one.key === key)?.picture;
    const jump = jumps.get(key);
    return {
      code: codes.get(key) ?? '',
      label: choice === undefined ? shown(standardChoice(key, language), language) : shownText(choice.label, language),
      jump:
        jump === undefined
          ? null
          : jump.to === null
            ? t('survey:paper.goToEnd')
            : t('survey:paper.goTo', { question: String(jump.to) }),
      picture:
        pictured === undefined ? null : { address: picture(pictured.id), alt: shownText(pictured.alt, language) },
      line: choice === undefined && key === OTHER,
    };
  });
}

/** The choices that the interface has words for. */
function standardChoice(key: string, language: string): string {
  const t = surveyStringsIn(language);
  const named = { yes: 'yes', no: 'no', 'not-sure': 'notSure', [OTHER]: 'other' } as const;
  return key in named ? t(`survey:question.${named[key as keyof typeof named]}`) : key;
}
