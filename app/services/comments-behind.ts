import {
  commentsBehind as readCommentsBehind,
  type AuthorTest,
  type Behind,
  type CommentBehind,
} from '#db/read/comments-behind.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { SENSITIVE_THRESHOLD } from '../disclosure/threshold.ts';
import { may } from '../domain/permissions.ts';
import { parseResultsQuery, type QueryProblem } from '../domain/results/parse-results-query.ts';
import { FIELD } from '../domain/results/declare-variables.ts';
import { OTHER_LANGUAGES } from '../domain/report/declare-tables.ts';
import { NOT_ASKED } from '../domain/results/result-variable.ts';
import type { ResultsQuery } from '../domain/results/results-query.ts';
import { thresholdOf, viewResults, type ViewProblem } from '../domain/results/view-results.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { openResults } from './open-results.ts';

const COMMENTS_ON_A_PAGE = 20;

export interface CommentsAsked {
  /** The address of the view, with its filters. */
  readonly params: URLSearchParams;
  readonly others?: readonly string[];
  /** `areas`, `themes` or `kinds`, and the category of it. */
  readonly variable: string;
  readonly category: string;
  /** The comment behind which the page begins; null: the first page. */
  readonly after: string | null;
}

export type CommentsBehind =
  | { readonly state: 'gone' }
  | { readonly state: 'counting' }
  | { readonly state: 'not-understood'; readonly problems: readonly QueryProblem[] }
  /** The view or the row is of too few people, or the filter is of what only the columns know. */
  | { readonly state: 'refused'; readonly problem: ViewProblem | 'filter-without-comments' }
  | {
      readonly state: 'shown';
      readonly consultation: Consultation;
      readonly comments: readonly CommentBehind[];
      readonly next: string | null;
    };

/**
 * A page of the redacted comments behind a figure: of the people whom the filters select, those comments that are about the
 * area, the theme or, of an area, the kind. Refused wherever the figure itself would be. The route asks for the permission
 * to read redacted comments; filters need that to see exact counts too.
 */
export async function commentsBehind(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  asked: CommentsAsked,
): Promise<CommentsBehind> {
  if (!may(member.roles, 'comments.read-redacted')) return { state: 'refused', problem: 'not-permitted' };
  const consultation = await app.database.withTenant(organization.id, (tx) =>
    findConsultation(tx, organization.id, slug),
  );
  if (consultation === null) return { state: 'gone' };
  const opened = await openResults(app, consultation, asked.params.get('audience'));
  if (opened.state === 'counting') return { state: 'counting' };
  const { store } = opened.results;
  const { query, problems } = parseResultsQuery(asked.params, store, asked.others);
  const isKnown = store.columns.get(asked.variable)?.variable.categories.some(({ key }) => key === asked.category);
  const behind = isKnown === true ? behindOf(asked.variable, asked.category) : null;
  if (problems.length > 0 || behind === null) return { state: 'not-understood', problems };
  const rules = {
    ...{ threshold: consultation.disclosureThreshold, sensitiveThreshold: SENSITIVE_THRESHOLD },
    ...{ exact: may(member.roles, 'results.exact'), count: [asked.variable] },
  };
  const view = viewResults(store, { ...query, crossTab: null }, rules);
  if (view.problem !== null) return { state: 'refused', problem: view.problem };
  const counted = view.counts.get(asked.variable);
  const people =
    counted !== undefined && 'rows' in counted ? counted.rows.find(({ key }) => key === asked.category) : undefined;
  if ((people?.count ?? 0) < thresholdOf(store, query, rules)) return { state: 'refused', problem: 'too-few' };
  const tests = authorTests(query, consultation);
  if (tests === null) return { state: 'refused', problem: 'filter-without-comments' };
  const wanted = { audience: store.audience, behind, tests, timeZone: consultation.timeZone };
  const key = { organizationId: organization.id, consultationId: consultation.id };
  const found = await app.database.withTenant(organization.id, (tx) =>
    readCommentsBehind(tx, key, wanted, { after: asked.after, limit: COMMENTS_ON_A_PAGE + 1 }),
  );
  const comments = found.slice(0, COMMENTS_ON_A_PAGE);
  return {
    ...{ state: 'shown', consultation, comments },
    next: found.length > COMMENTS_ON_A_PAGE ? (comments.at(-1)?.id ?? null) : null,
  };
}

function behindOf(variable: string, category: string): Behind | null {
  if (variable === 'areas') return { type: 'area', key: category, kind: null };
  if (variable === 'themes') return { type: 'theme', key: category, kind: null };
  const [area, kind] = category.split('.');
  return variable === 'kinds' && area !== undefined && kind !== undefined ? { type: 'area', key: area, kind } : null;
}

/** The filters as tests of who wrote a comment; null where one of them is of something that is only in the columns. */
function authorTests({ filters, from, to }: ResultsQuery, consultation: Consultation): readonly AuthorTest[] | null {
  const days: AuthorTest[] = from === null && to === null ? [] : [{ of: 'day', from, to }];
  const tests = filters.map((filter) => authorTest(filter, consultation));
  const found = tests.filter((test) => test !== null);
  return found.length < tests.length ? null : [...found, ...days];
}

function authorTest(
  { variable, categories }: ResultsQuery['filters'][number],
  { languages }: Consultation,
): AuthorTest | null {
  switch (variable) {
    case 'language': {
      const others = categories.includes(OTHER_LANGUAGES);
      return { of: variable, in: categories, ...(others && { orNotIn: languages }) };
    }
    case 'channel':
      return { of: variable, in: categories };
    case 'day':
      return { of: 'days', in: categories };
    case 'link':
      return { of: variable, in: categories, orNone: categories.includes('none') };
    default: {
      // Bands of a number are no answers, and who was not asked is not told by answers.
      const isPlain = !categories.some((key) => key === NOT_ASKED || key === 'below' || key.startsWith('from '));
      if (!variable.startsWith(FIELD) || !isPlain) return null;
      const orNoAnswer = categories.includes('no-answer');
      return { of: 'field', field: variable.slice(FIELD.length), in: categories, orNoAnswer };
    }
  }
}
