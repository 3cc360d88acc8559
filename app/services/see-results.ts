import { audienceTitles } from '#db/read/audience-titles.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { SENSITIVE_THRESHOLD } from '../disclosure/threshold.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { may } from '../domain/permissions.ts';
import { byWeek } from '../domain/results/by-week.ts';
import { parseResultsQuery, type QueryProblem } from '../domain/results/parse-results-query.ts';
import type { ResultColumns } from '../domain/results/result-columns.ts';
import { DAY } from '../domain/results/result-variable.ts';
import { EVERYTHING, type ResultsQuery } from '../domain/results/results-query.ts';
import { viewResults, type ResultsView, type ViewProblem } from '../domain/results/view-results.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { openResults } from './open-results.ts';
import { exactCount, inFives, protectLiveCount, type ShownCount } from './protect-live-count.ts';
import type { CountingProgress } from './refresh-results.ts';
import { toldBesides } from './told-besides.ts';

/** Results as one member may see them. */
export interface SeenResults {
  readonly consultation: Consultation;
  readonly store: ResultColumns;
  readonly audiences: readonly { readonly key: string; readonly title: LocalizedText }[];
  readonly asOf: Date;
  readonly tookMs: number;
  readonly newerAsked: boolean;
  /** Exact counts, which are not for publication; else what disclosure control lets through, rounded down to fives. */
  readonly exact: boolean;
  /** No figure is of fewer people. */
  readonly threshold: number;
  readonly query: ResultsQuery;
  /** Parts of the address that could not be understood: then there is no view. */
  readonly problems: readonly QueryProblem[];
  /** Why nothing of what was asked for is shown. */
  readonly refused: ViewProblem | null;
  /** How many people the view is of; null where nothing is shown. */
  readonly selected: number | null;
  readonly counts: ReadonlyMap<string, ShownCount>;
  readonly crossTab: ResultsView['crossTab'];
}

export type Sight =
  | { readonly state: 'gone' }
  | { readonly state: 'counting'; readonly consultation: Consultation; readonly progress: CountingProgress | null }
  | { readonly state: 'seen'; readonly results: SeenResults };

interface Asked {
  readonly params: URLSearchParams;
  /** Names in the address that the page itself understands. */
  readonly others?: readonly string[];
  /** The variables to count; those that there are not are left out. */
  readonly count: (store: ResultColumns) => readonly string[];
}

/**
 * What an address asks of the results of a consultation, as far as this member may see it. Nothing is shown of a view that
 * is too small, nor of an address that was not understood.
 */
export async function seeResults(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  { params, others = [], count }: Asked,
): Promise<Sight> {
  const consultation = await app.database.withTenant(organization.id, (tx) =>
    findConsultation(tx, organization.id, slug),
  );
  if (consultation === null) return { state: 'gone' };
  const opened = await openResults(app, consultation, params.get('audience'));
  if (opened.state === 'counting') return { state: 'counting', consultation, progress: opened.progress };
  const { store, asOf, tookMs } = opened.results;
  const audiences = await titled(app, consultation, opened.audiences);
  const exact = may(member.roles, 'results.exact');
  const { query, problems } = parseResultsQuery(params, store, others);
  const rules = {
    threshold: consultation.disclosureThreshold,
    sensitiveThreshold: SENSITIVE_THRESHOLD,
    exact,
    count: count(store).filter((key) => store.columns.has(key)),
  };
  const view = viewResults(store, problems.length > 0 ? EVERYTHING : query, rules);
  const seen = problems.length === 0 && view.problem === null ? view : null;
  const beside = exact || seen === null ? undefined : await toldBesides(app, consultation, store);
  const shown = [...(seen?.counts ?? [])].flatMap(([key, counted]) => {
    const variable = store.columns.get(key)?.variable;
    if (variable === undefined || 'problem' in counted) return [];
    // Of days with few people each nothing is left when it is rounded down: they are counted by the week.
    const own = !exact && key === DAY ? byWeek(counted) : counted;
    const isAlone = variable.kind === 'one' && variable.without !== null;
    return [
      [key, exact ? exactCount(own, isAlone) : protectLiveCount(variable, own, rules.threshold, beside)] as const,
    ];
  });
  return {
    state: 'seen',
    results: {
      ...{ consultation, store, asOf, tookMs, exact, query, problems },
      ...{ audiences, newerAsked: opened.newerAsked, threshold: rules.threshold },
      refused: problems.length === 0 ? view.problem : null,
      selected: seen === null ? null : exact ? seen.selected : inFives(seen.selected),
      counts: new Map(shown),
      crossTab: seen?.crossTab ?? null,
    },
  };
}

/** Audiences by what people know them by; of one alone nobody asks. */
async function titled(app: Application, { organizationId, id }: Consultation, keys: readonly string[]) {
  if (keys.length < 2) return [];
  const titles = await app.database.withTenant(organizationId, (tx) =>
    audienceTitles(tx, { organizationId, consultationId: id }),
  );
  return keys.map((key) => ({ key, title: titles.get(key) ?? {} }));
}
