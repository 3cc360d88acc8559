import type { Condition } from '#app/domain/condition-schema.ts';
import { conditionWords, type ChoiceWords, type TestWords } from '#app/domain/condition-words.ts';
import { textIn } from '#app/domain/localized-text.ts';
import type { PaperQuestion } from '#app/domain/paper-form.ts';
import { formatDecimal } from '#app/i18n/format.ts';
import { surveyStringsIn } from './paper-strings.server.ts';

/** A condition as a sentence in the language of a form: whom a question is for, by the numbers of earlier ones. */
export function conditionOnPaper(condition: Condition, questions: readonly PaperQuestion[], language: string): string {
  const t = surveyStringsIn(language);
  const { match, tests } = conditionWords(
    condition,
    questions.map(({ question }) => question),
  );
  const said = tests.map((test, index) => {
    const field = condition.tests[index]?.question ?? test.question;
    return testOnPaper(test, { question: numberOf(field, questions), language });
  });
  return t('survey:paper.onlyIf', {
    condition: listed(said, match === 'all' ? 'conjunction' : 'disjunction', language),
  });
}

/** What is printed beside a question, or beside the row or the place of it that is meant. */
function numberOf(field: string, questions: readonly PaperQuestion[]): string {
  const fields = questions.flatMap((question) => question.fields);
  const own = fields.find((one) => one.field.key === field);
  const whole = questions.find(({ question }) => question.key === field);
  return own?.label ?? (whole === undefined ? '?' : String(whole.number));
}

function testOnPaper(test: TestWords, { question, language }: { question: string; language: string }): string {
  const t = surveyStringsIn(language);
  switch (test.is) {
    case 'any-of':
    case 'none-of': {
      const choices = test.choices.map((choice) => choiceOnPaper(choice, language));
      return t(`survey:paper.if.${test.is}`, { question, choices: listed(choices, 'disjunction', language) });
    }
    case 'at-least':
    case 'at-most':
      return t(`survey:paper.if.${test.is}`, { question, number: formatDecimal(test.number ?? 0, language) });
    case 'answered':
    case 'not-answered':
      return t(`survey:paper.if.${test.is}`, { question });
  }
}

function choiceOnPaper(choice: ChoiceWords, language: string): string {
  const t = surveyStringsIn(language);
  if (choice.kind === 'point') return formatDecimal(choice.point, language);
  const named = { yes: 'yes', no: 'no', 'not-sure': 'notSure', other: 'other' } as const;
  if (choice.kind === 'gone') return '?';
  const words =
    choice.kind === 'label' ? textIn(choice.label, language).text : t(`survey:question.${named[choice.kind]}`);
  return t('survey:paper.quoted', { words });
}

const listed = (items: readonly string[], type: 'conjunction' | 'disjunction', language: string) =>
  new Intl.ListFormat(language, { type }).format(items);
