import type { SentencePart } from '#app/components/results/results-frame-view.ts';
import { DAY } from '#app/domain/results/result-variable.ts';
import { formatCalendarDate } from '#app/i18n/format.ts';
import type { SeenResults } from '#app/services/see-results.ts';
import { categoryName, variableName, type Speaking } from './results-names.server.ts';

/** Whose answers a view is of. What can be chosen otherwise stands in isolates within `marked`. */
export interface Sentence {
  readonly text: string;
  readonly marked: string;
}

const [OPEN, CLOSE] = ['\u2068', '\u2069'];
const mark = (text: string) => `${OPEN}${text.replaceAll(/[\u2068\u2069]/g, '')}${CLOSE}`;

/**
 * Whose answers a view is of: “Responses in all languages from 1 March 2026 to 3 May 2026; How old are you?: 18 to 24 or 25
 * to 34.” Where no days are asked for they are those of the first and the last answer, for who may see exact figures.
 */
export function filterSentence(
  { store, query, exact }: Pick<SeenResults, 'store' | 'query' | 'exact'>,
  speaking: Speaking,
): Sentence {
  const { t } = speaking;
  const names = (key: string, categories: readonly string[]) => {
    const variable = store.columns.get(key)?.variable;
    return variable === undefined
      ? ''
      : listOf(
          categories.map((one) => categoryName(variable, one, speaking)),
          speaking,
        );
  };
  const languages = query.filters.find(({ variable }) => variable === 'language');
  const inLanguages =
    languages === undefined
      ? t('team:results.sentence.inAll', { languages: mark(t('team:results.sentence.allLanguages')) })
      : t('team:results.sentence.in', { languages: mark(names('language', languages.categories)) });
  const others = query.filters.flatMap(({ variable: key, categories }) => {
    const variable = store.columns.get(key)?.variable;
    if (variable === undefined || key === 'language') return [];
    const list = mark(names(key, categories));
    return [t('team:results.sentence.filter', { variable: variableName(variable, speaking), list })];
  });
  const when = [inLanguages, daysText({ store, query, exact }, speaking)].filter((part) => part !== '').join(' ');
  const marked = t('team:results.sentence.whole', { parts: [when, ...others].join('; ') });
  return { marked, text: marked.replaceAll(/[\u2068\u2069]/g, '') };
}

function daysText({ store, query, exact }: Pick<SeenResults, 'store' | 'query' | 'exact'>, { t, language }: Speaking) {
  const day = (value: string) => mark(formatCalendarDate(value, language));
  const days = exact && query.filters.length === 0 ? (store.columns.get(DAY)?.variable.categories ?? []) : [];
  const asked = query.from !== null || query.to !== null;
  const from = query.from ?? (asked ? null : (days[0]?.key ?? null));
  const to = query.to ?? (asked ? null : (days.at(-1)?.key ?? null));
  if (from !== null && to !== null)
    return from === to
      ? t('team:results.sentence.on', { day: day(from) })
      : t('team:results.sentence.between', { from: day(from), to: day(to) });
  if (from !== null) return t('team:results.sentence.since', { from: day(from) });
  return to === null ? '' : t('team:results.sentence.until', { to: day(to) });
}

/** A marked sentence in pieces, the marked ones strong. */
export function sentenceParts({ marked }: Sentence): readonly SentencePart[] {
  return marked
    .split(/(\u2068[^\u2068\u2069]*\u2069)/)
    .filter((text) => text !== '')
    .map((text) => (text.startsWith(OPEN) ? { text: text.slice(1, -1), strong: true } : { text, strong: false }));
}

function listOf(labels: readonly string[], { language }: Speaking): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(labels);
}
