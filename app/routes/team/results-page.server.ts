import type { ResultsFrameView } from '#app/components/results/results-frame-view.ts';
import type { QueryProblem } from '#app/domain/results/parse-results-query.ts';
import type { ResultColumns } from '#app/domain/results/result-columns.ts';
import { writeResultsQuery } from '#app/domain/results/results-query.ts';
import { formatMoment, formatNumber, formatScore } from '#app/i18n/format.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { seeResults, type SeenResults } from '#app/services/see-results.ts';
import { teamStrings } from './page-title.server.ts';
import type { FigureSurroundings } from './results-figures.server.ts';
import { filterControls, filterSentence } from './results-filters.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';

/** The pages of results; `heard`, `drop-out` and `waves` have addresses of their own kind. */
export const resultPages = ['overview', 'questions', 'by-group', 'cross', 'comments'] as const;
export type ResultPage = (typeof resultPages)[number];

export interface OpenedPage {
  readonly results: SeenResults;
  readonly around: FigureSurroundings;
  readonly frame: ResultsFrameView;
  /** The address of the page's figures without an ending: `…/results/figure/`, and the query that they need. */
  readonly figures: { readonly base: string; readonly query: string };
}

interface Wanted {
  readonly page: ResultPage;
  readonly count: (store: ResultColumns) => readonly string[];
  readonly others?: readonly string[];
}

/** The results that an address asks for, with what stands around them; or only the frame, while they are being counted. */
export async function openResultsPage(
  { app, organization, member, params, request, language: asked }: MemberArgs,
  { page, count, others = [] }: Wanted,
): Promise<OpenedPage | { readonly results: null; readonly frame: ResultsFrameView }> {
  const slug = params['slug'] ?? '';
  const language = teamLanguage(asked);
  const t = teamStrings(language);
  const url = new URL(request.url);
  const sight = await seeResults(app, { organization, member }, slug, { params: url.searchParams, others, count });
  if (sight.state === 'gone') throw new Response(null, { status: 404 });
  const home = `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}`;
  const title = shownText(
    sight.state === 'seen' ? sight.results.consultation.title : sight.consultation.title,
    language,
  );
  const links = (query: string) => ({
    home,
    pages: resultPages.map((one) => ({
      key: one,
      href: `${home}/results${one === 'overview' ? '' : `/${one}`}${query}`,
      current: one === page,
    })),
  });
  if (sight.state === 'counting') {
    const { progress } = sight;
    const done = progress === null ? null : { done: progress.done, people: progress.people };
    return { results: null, frame: { ...links(''), consultation: title, counting: { progress: done }, seen: null } };
  }
  const { results } = sight;
  const kept = writeResultsQuery({ ...results.query, crossTab: null }).toString();
  const query = kept === '' ? '' : `?${kept}`;
  const notForPublication = t(results.exact ? 'team:results.notForPublication' : 'team:results.rounded');
  const at = formatMoment(results.asOf, language, results.consultation.timeZone);
  const people = results.selected === null ? null : formatNumber(results.selected, language);
  const sentence = filterSentence(results, { t, language });
  const around: FigureSurroundings = {
    ...{ t, language, notForPublication },
    source: [`${title.text}. ${sentence}`, t('team:results.asOf', { at })],
  };
  return {
    results,
    around,
    figures: {
      base: `${home}/results/figure`,
      query: new URLSearchParams(writeResultsQuery(results.query)).toString(),
    },
    frame: {
      ...links(query),
      consultation: title,
      counting: null,
      seen: {
        notForPublication,
        asOf: t('team:results.countedAt', { at, seconds: formatScore(results.tookMs / 1000, language) }),
        newer: results.newerAsked,
        people: people === null ? null : t('team:results.people', { count: results.selected ?? 0, number: people }),
        sentence,
        audiences:
          results.audiences.length < 2
            ? []
            : results.audiences.map((key) => ({
                key,
                href: `?${writeResultsQuery({ ...results.query, audience: key, crossTab: null, filters: [] }).toString()}`,
                current: key === results.store.audience,
              })),
        filters: results.exact ? filterControls(results, { t, language }) : null,
        problems: results.problems.map((one) => problemText(one, t)),
        refused:
          results.refused === null
            ? null
            : t(`team:results.refused.${results.refused}`, { threshold: formatNumber(results.threshold, language) }),
      },
    },
  };
}

function problemText({ part, value, reason }: QueryProblem, t: FigureSurroundings['t']): string {
  return t(`team:results.problem.${reason}`, { part, value });
}
