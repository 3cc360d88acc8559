import type { ResultPage, ResultsFrameView } from '#app/components/results/results-frame-view.ts';
import type { ResultColumns } from '#app/domain/results/result-columns.ts';
import { writeResultsQuery, type ResultsQuery } from '#app/domain/results/results-query.ts';
import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { seeResults, type SeenResults } from '#app/services/see-results.ts';
import { teamStrings } from './page-title.server.ts';
import type { FigureSurroundings } from './results-figures.server.ts';
import { countingView, pageLinks, seenView } from './results-frame.server.ts';
import { filterSentence } from './results-sentence.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';

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
  /** Names in the address that the page itself understands. */
  readonly others?: readonly string[];
  /** Those of them that stay where filters change. */
  readonly keeps?: readonly string[];
}

/** The results that an address asks for, with what stands around them; or only the frame, while they are being counted. */
export async function openResultsPage(
  args: MemberArgs,
  { page, count, others = [], keeps = [] }: Wanted,
): Promise<OpenedPage | { readonly results: null; readonly frame: ResultsFrameView }> {
  const { app, organization, member, params, request } = args;
  const slug = params['slug'] ?? '';
  const language = teamLanguage(args.language);
  const t = teamStrings(language);
  const asked = new URL(request.url).searchParams;
  const half = halfOfTable(asked);
  const sight = await seeResults(app, { organization, member }, slug, {
    ...{ params: asked, count },
    others: half === null ? others : [...others, half.name],
  });
  if (sight.state === 'gone') throw new Response(null, { status: 404 });
  const home = `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}`;
  const links = (query: string) => ({ home, pages: pageLinks({ home, page, query, may: args.may }) });
  if (sight.state === 'counting') {
    const consultation = shownText(sight.consultation.title, language);
    const counting = countingView(sight.progress, { t, language });
    return { results: null, frame: { ...links(''), consultation, counting, seen: null } };
  }
  const { results } = sight;
  const consultation = shownText(results.consultation.title, language);
  const speaking = { t, language, areas: results.store.columns.get('areas')?.variable ?? null };
  const at = formatMoment(results.asOf, language, results.consultation.timeZone);
  const sentence = filterSentence(results, speaking);
  const kept = keeps.flatMap((name) => asked.getAll(name).map((value) => ({ name, value })));
  return {
    results,
    around: {
      ...speaking,
      notForPublication: t(results.exact ? 'team:results.notForPublication' : 'team:results.rounded'),
      source: [
        `${consultation.text}. ${sentence.text} ${peopleText(results, speaking) ?? ''}`.trim(),
        t('team:results.asOf', { at }),
      ],
      half,
    },
    figures: { base: `${home}/results/figure`, query: writeResultsQuery(results.query).toString() },
    frame: {
      ...links(queryOf({ ...results.query, crossTab: null })),
      consultation,
      counting: null,
      seen: seenView(results, speaking, { at, sentence, kept, people: peopleText(results, speaking) }),
    },
  };
}

/** A table of which only the rows or only the groups are chosen yet: what the form has then, and no fault. */
function halfOfTable(params: URLSearchParams): FigureSurroundings['half'] {
  const [rows, columns] = [params.getAll('rows'), params.getAll('columns')].map((all) =>
    all.filter((one) => one !== ''),
  );
  if (rows?.length === 1 && columns?.length === 0) return { name: 'rows', value: rows[0] ?? '' };
  return columns?.length === 1 && rows?.length === 0 ? { name: 'columns', value: columns[0] ?? '' } : null;
}

function peopleText({ selected }: SeenResults, { t, language }: Pick<FigureSurroundings, 't' | 'language'>) {
  if (selected === null) return null;
  return t('team:results.people', { count: selected, number: formatNumber(selected, language) });
}

function queryOf(query: ResultsQuery): string {
  const text = writeResultsQuery(query).toString();
  return text === '' ? '' : `?${text}`;
}
