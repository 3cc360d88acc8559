import { isInterfaceLanguage } from '#app/language/languages.ts';
import { catalogue } from './catalogue.server.ts';
import { formatCalendarDate, formatDecimal, formatNumber } from './format.ts';
import { makeI18n } from './instance.ts';

/** How answers are said that are no words of a survey. */
export interface AnswerWords {
  /** The language that they are in. */
  readonly language: string;
  number(value: number): string;
  /** `2026-11-05`, `2026-11` or `2026`. */
  date(value: string): string;
  /** Yes, no, not sure. */
  yesNo(key: string): string;
  /** A place of a ranking, from 1. */
  place(place: number): string;
  readonly other: string;
  list(items: readonly string[]): string;
}

const made = new Map<string, AnswerWords>();

/** The words of a language, or of English where the interface does not speak it. */
export function answerWords(language: string): AnswerWords {
  // A survey may hold any tag: what is kept are the languages of the interface, and no more.
  const spoken = isInterfaceLanguage(language) ? language : 'en';
  const words = made.get(spoken) ?? makeWords(spoken);
  made.set(spoken, words);
  return words;
}

function makeWords(spoken: string): AnswerWords {
  const strings = (tag: string) => ({ survey: catalogue(tag, 'survey') ?? {} });
  const t = makeI18n(spoken, { en: strings('en'), [spoken]: strings(spoken) }).getFixedT(spoken, 'survey');
  const list = new Intl.ListFormat(spoken, { type: 'conjunction' });
  return {
    language: spoken,
    number: (value) => formatDecimal(value, spoken),
    date: (value) => formatCalendarDate(value, spoken),
    yesNo: (key) => t(key === 'yes' ? 'question.yes' : key === 'no' ? 'question.no' : 'question.notSure'),
    place: (place) => t('question.place', { place: formatNumber(place, spoken) }),
    other: t('question.other'),
    list: (items) => list.format(items),
  };
}
