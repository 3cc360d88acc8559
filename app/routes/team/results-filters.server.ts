import type { FilterControl, FilterControls } from '#app/components/results/results-frame-view.ts';
import { FILTER } from '#app/domain/results/results-query.ts';
import { DAY, NOT_ASKED, type ResultVariable } from '#app/domain/results/result-variable.ts';
import { formatCalendarDate } from '#app/i18n/format.ts';
import type { SeenResults } from '#app/services/see-results.ts';
import type { FigureSurroundings } from './results-figures.server.ts';
import { categoryName, variableName } from './results-names.server.ts';

type Speaking = Pick<FigureSurroundings, 't' | 'language'>;

/** Choices of one filter that a form offers; of more, nobody finds theirs. */
const MOST_CHOICES = 60;

/** Variables that a form offers as filters: who people are and how they came, what they answered, what their comments are about. */
function canFilter({ key, section, categories }: ResultVariable): boolean {
  return (
    key !== DAY &&
    section !== 'reading' &&
    section !== 'kind' &&
    categories.length > 0 &&
    categories.length <= MOST_CHOICES
  );
}

export function filterControls({ store, query }: SeenResults, speaking: Speaking): FilterControls {
  const variables = [...store.columns.values()].map(({ variable }) => variable).filter(canFilter);
  return {
    variables: variables.map((variable) => control(variable, chosenOf(query, variable.key), speaking)),
    from: query.from ?? '',
    to: query.to ?? '',
    kept: [
      ...(query.audience === null ? [] : [{ name: 'audience', value: query.audience }]),
      ...(query.crossTab === null
        ? []
        : [
            { name: 'rows', value: query.crossTab.rows },
            { name: 'columns', value: query.crossTab.columns },
          ]),
    ],
    any: query.filters.length > 0 || query.from !== null || query.to !== null,
  };
}

function chosenOf({ filters }: SeenResults['query'], key: string): ReadonlySet<string> {
  return new Set(filters.find(({ variable }) => variable === key)?.categories ?? []);
}

function control(variable: ResultVariable, chosen: ReadonlySet<string>, speaking: Speaking): FilterControl {
  const keys = [
    ...variable.categories.map(({ key }) => key),
    ...(variable.without === null ? [] : [variable.without]),
    ...(chosen.has(NOT_ASKED) ? [NOT_ASKED] : []),
  ];
  const choices = keys.map((value) => ({
    value,
    label: categoryName(variable, value, speaking),
    checked: chosen.has(value),
  }));
  const labels = choices.filter(({ checked }) => checked).map(({ label }) => label);
  return {
    name: `${FILTER}${variable.key}`,
    title: variableName(variable, speaking),
    chosen: labels.length === 0 ? null : listOf(labels, speaking),
    choices,
  };
}

/** Whose answers a view is of, as a sentence: “Responses from 1 March 2026 to 3 May 2026, with Language: French or Arabic.” */
export function filterSentence({ store, query }: Pick<SeenResults, 'store' | 'query'>, speaking: Speaking): string {
  const { t, language } = speaking;
  const day = (value: string) => formatCalendarDate(value, language);
  const { from, to, filters } = query;
  const when =
    from !== null && to !== null
      ? t('team:results.sentence.between', { from: day(from), to: day(to) })
      : from !== null
        ? t('team:results.sentence.since', { from: day(from) })
        : to !== null
          ? t('team:results.sentence.until', { to: day(to) })
          : '';
  const whose = filters.map(({ variable: key, categories }) => {
    const variable = store.columns.get(key)?.variable;
    if (variable === undefined) return '';
    const names = categories.map((one) => categoryName(variable, one, speaking));
    return t('team:results.sentence.filter', {
      variable: variableName(variable, speaking),
      list: listOf(names, speaking),
    });
  });
  if (when === '' && whose.length === 0) return t('team:results.sentence.everybody');
  return t('team:results.sentence.some', { parts: [when, ...whose].filter((part) => part !== '').join('; ') });
}

function listOf(labels: readonly string[], { language }: Speaking): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(labels);
}
