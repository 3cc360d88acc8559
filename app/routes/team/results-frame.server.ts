import {
  resultPages,
  type ResultPage,
  type ResultsFrameView,
  type ResultsPageLink,
} from '#app/components/results/results-frame-view.ts';
import type { QueryProblem } from '#app/domain/results/parse-results-query.ts';
import { FILTER, writeResultsQuery } from '#app/domain/results/results-query.ts';
import type { Permission } from '#app/domain/permissions.ts';
import { formatNumber, formatScore } from '#app/i18n/format.ts';
import type { SeenResults, Sight } from '#app/services/see-results.ts';
import { variableName, type Speaking } from './results-names.server.ts';
import { filterControls } from './results-filters.server.ts';
import { sentenceParts, type Sentence } from './results-sentence.server.ts';
import { shownText } from './shown-text.server.ts';

const needed: Partial<Record<ResultPage, Permission>> = { cross: 'results.exact', comments: 'comments.read-redacted' };

interface LinksWanted {
  readonly home: string;
  readonly page: ResultsPageLink['key'];
  /** The filters, with their question mark; those of an audience that stands beside are not taken along. */
  readonly query: string;
  readonly may: (permission: Permission) => boolean;
}

/** The pages of results that a member may open; those with filters keep them. */
export function pageLinks({ home, page, query, may }: LinksWanted): readonly ResultsPageLink[] {
  const filtered = resultPages.flatMap((key) => {
    const permission = needed[key];
    if (permission !== undefined && !may(permission)) return [];
    return [{ key, href: `${home}/results${key === 'overview' ? '' : `/${key}`}${query}`, current: key === page }];
  });
  const beside = (['heard', 'drop-out', 'waves'] as const).map((key) => ({
    ...{ key, href: `${home}/results/${key}`, current: key === page },
  }));
  return [...filtered, ...beside];
}

/** How far counting for the first time has come. */
export function countingView(
  progress: Extract<Sight, { readonly state: 'counting' }>['progress'],
  { t, language }: Pick<Speaking, 't' | 'language'>,
): ResultsFrameView['counting'] {
  if (progress === null) return { progress: null };
  const { done, people } = progress;
  const [counted, all] = [formatNumber(done, language), formatNumber(people, language)];
  return { progress: { done, people, text: t('team:results.counted', { done: counted, count: people, all }) } };
}

interface Around {
  readonly at: string;
  readonly sentence: Sentence;
  readonly people: string | null;
  readonly kept: readonly { readonly name: string; readonly value: string }[];
}

export function seenView(
  results: SeenResults,
  speaking: Speaking,
  { at, sentence, people, kept }: Around,
): NonNullable<ResultsFrameView['seen']> {
  const { t, language } = speaking;
  return {
    notForPublication: t(results.exact ? 'team:results.notForPublication' : 'team:results.rounded'),
    asOf: t('team:results.countedAt', { at, seconds: formatScore(results.tookMs / 1000, language) }),
    newer: results.newerAsked,
    people,
    sentence: sentenceParts(sentence),
    audiences: results.audiences.map(({ key, title }) => ({
      key,
      name: shownText(title, language),
      // Another audience was asked other questions: its page begins without filters.
      href: `?${new URLSearchParams({ audience: key }).toString()}`,
      current: key === results.store.audience,
    })),
    filters: results.exact ? filterControls(results, speaking, kept) : null,
    problems: results.problems.map((problem) => problemText(problem, results, speaking)),
    refused: refusedText(results, speaking),
  };
}

/** A filter by the name that the page has for it, where it is of something that there is. */
function problemText({ part, value, reason }: QueryProblem, { store }: SeenResults, speaking: Speaking): string {
  const variable = store.columns.get(part.slice(FILTER.length))?.variable;
  const isFilter = part.startsWith(FILTER) && variable !== undefined;
  const unknown = reason === 'unknown-variable' && value !== '' ? value : part;
  const name = isFilter ? variableName(variable, speaking) : unknown;
  return speaking.t(`team:results.problem.${reason}`, { part: name, value });
}

/** Before enough have answered nothing has been filtered that could be taken away. */
function refusedText({ refused, query, store, threshold }: SeenResults, { t, language }: Speaking): string | null {
  const number = { threshold: formatNumber(threshold, language) };
  if (refused !== 'too-few') return refused === null ? null : t(`team:results.refused.${refused}`, number);
  const isWhole = writeResultsQuery({ ...query, audience: null, crossTab: null }).size === 0;
  if (!isWhole || store.people >= threshold) return t('team:results.refused.too-few', number);
  return store.people === 0 ? t('team:results.empty') : t('team:results.refused.too-few-yet', number);
}
