import type { ConditionView } from '#app/components/builder/condition-fields.tsx';
import type { Condition } from '#app/domain/condition-schema.ts';
import { conditionWords, type AskedQuestion, type ChoiceWords, type TestWords } from '#app/domain/condition-words.ts';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { outlineQuestions, type OutlineQuestion } from '#app/domain/survey-outline.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import { testsFor, type AskableField } from '#app/domain/typed-condition.ts';
import type { TypedCondition } from '#app/domain/typed-question.ts';
import { formatDecimal, formatNumber } from '#app/i18n/format.ts';
import type { SurveyBuilder } from './survey-builder.server.ts';

/** A question as conditions speak of it. */
function askedQuestion(question: OutlineQuestion, texts: SurveyBuilder['draft']['texts']): AskedQuestion {
  const { key, type } = question;
  const text = (slot: string) => texts[slot] ?? {};
  const labelled = (list: readonly { readonly key: string }[], id: typeof slotId.choice) =>
    list.map((one) => ({ key: one.key, label: text(id(key, one.key)) }));
  return {
    ...{ key, type, title: text(slotId.question(key, 'title')) },
    ...('choices' in question && { choices: labelled(question.choices, slotId.choice) }),
    ...('rows' in question && { rows: labelled(question.rows, slotId.row) }),
    ...(type === 'number' && { unit: text(slotId.question(key, 'unit')) }),
  };
}

/** Says when something is shown, as one sentence in the words of the team; asked of many, it looks each question up once. */
export function conditionSpeaker(builder: SurveyBuilder): (condition: Condition | undefined) => string | null {
  const { outline, draft, speaking, writing } = builder;
  const { t } = speaking;
  const asked = new Map(outlineQuestions(outline).map((one) => [one.key, one]));
  const say = (text: LocalizedText | null, otherwise: string) => plain(text, writing.language) ?? otherwise;
  const choice = (words: ChoiceWords): string => {
    switch (words.kind) {
      case 'label':
        return say(words.label, t('team:survey.none'));
      case 'point':
        return formatNumber(words.point, speaking.language);
      case 'gone':
        return t('team:survey.condition.goneChoice');
      default:
        return t(`team:survey.condition.${words.kind}`);
    }
  };
  const test = (words: TestWords): string => {
    const title = words.title === null ? t('team:survey.condition.gone') : say(words.title, t('team:survey.none'));
    const row = words.row === null ? null : say(words.row, t('team:survey.none'));
    const place = words.place === null ? null : formatNumber(words.place, speaking.language);
    const question =
      row !== null
        ? t('team:survey.condition.rowOf', { question: title, row })
        : place === null
          ? title
          : t('team:survey.condition.placeOf', { question: title, place });
    const choices = new Intl.ListFormat(speaking.language, { type: 'disjunction' }).format(words.choices.map(choice));
    const number = words.number === null ? '' : formatDecimal(words.number, speaking.language);
    return t(`team:survey.condition.say.${words.is}`, { question, choices, number });
  };
  return (condition) => {
    if (condition === undefined) return null;
    const questions = condition.tests.flatMap(({ question }) => {
      const found = asked.get(question.split('.')[0] ?? question);
      return found === undefined ? [] : [askedQuestion(found, draft.texts)];
    });
    const words = conditionWords(condition, questions);
    const tests = words.tests
      .map(test)
      .reduce((first, second) => t(`team:survey.condition.${words.match === 'all' ? 'and' : 'or'}`, { first, second }));
    return t('team:survey.condition.shownIf', { tests });
  };
}

/** The words of a text in one language, else in any; null where it has none. */
function plain(text: LocalizedText | null, language: string): string | null {
  const entries = Object.entries(text ?? {}).filter(([, { status }]) => status !== 'missing');
  return (entries.find(([tag]) => tag === language) ?? entries[0])?.[1].text ?? null;
}

/** What the form of a condition can offer, as far as its lines say what they ask about. */
export function conditionView(
  builder: SurveyBuilder,
  askable: readonly AskableField[],
  typed: TypedCondition,
): ConditionView {
  const { t } = builder.speaking;
  const none = t('team:survey.none');
  const words = (slot: string) => builder.words(slot)?.text ?? none;
  const fieldWords = ({ question, part }: AskableField) => {
    const title = words(slotId.question(question.key, 'title'));
    if (part === null) return title;
    return question.type === 'ranking'
      ? t('team:survey.condition.placeOf', { question: title, place: part })
      : t('team:survey.condition.rowOf', { question: title, row: words(slotId.row(question.key, part)) });
  };
  const choiceWords = ({ question }: AskableField, key: string) => {
    if (question.type === 'yes-no') return t(`team:survey.condition.${key as 'yes' | 'no' | 'not-sure'}`);
    if (question.type === 'scale') return formatNumber(Number(key), builder.speaking.language);
    const own = 'choices' in question && question.choices.some((choice) => choice.key === key);
    return own ? words(slotId.choice(question.key, key)) : t('team:survey.condition.other');
  };
  return {
    questions: askable.map((field) => ({ key: field.key, words: shorten(fieldWords(field)) })),
    asked: typed.tests.map((test) => {
      const field = askable.find(({ key }) => key === test.question);
      if (field === undefined) return null;
      return {
        tests: testsFor(field),
        choices: field.choices.map((key) => ({ key, words: choiceWords(field, key) })),
      };
    }),
  };
}

/** A drop-down on a phone shows no more than this. */
const LONGEST_OPTION = 80;
const shorten = (words: string) =>
  words.length > LONGEST_OPTION ? `${words.slice(0, LONGEST_OPTION - 1).trimEnd()}…` : words;
