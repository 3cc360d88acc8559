import {
  countSearched,
  languagesOfComments,
  newestRun,
  searchedComments,
  themesToSearch,
} from '#db/read/comment-search.ts';
import { codebookOf, findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { DEFAULT_THRESHOLD } from '../disclosure/threshold.ts';
import { tallyOf, type Tally } from '../disclosure/tally.ts';
import { readQuery, type SearchFilters } from '../domain/comment-search.ts';
import type { Span } from '../language/mapped-text.ts';
import { searchMarks } from '../language/search-marks.ts';
import type { Application } from './application.ts';
import { conditionsOf, formsOf, mayBeMisspelt } from './search-terms.ts';

export interface Search {
  readonly consultation: string;
  /** As it was typed; it is kept nowhere. */
  readonly typed: string;
  readonly filters: SearchFilters;
  /** The comment behind which the page begins; null: the first page. */
  readonly after: string | null;
}

export interface FoundComment {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly read: boolean;
  /** Where the words that were looked for stand. */
  readonly marks: readonly Span[];
}

const COMMENTS_ON_A_PAGE = 20;
/** Beyond this a number says nothing to anybody who reads, and counting would take its time. */
const MOST_COUNTED = 1_000;

/**
 * Looks for redacted comments by their words in whichever language, and by what people decided or the newest run
 * suggests. Where no comment has all words, it looks for words like them and says so. How many there are is told in steps.
 * Null when there is no such consultation.
 */
export async function searchComments(app: Application, { organizationId }: Member, search: Search) {
  const read = readQuery(search.typed);
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, search.consultation);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const run = await newestRun(tx, key);
    const languages = await languagesOfComments(tx, key);
    const offered = {
      consultation: { slug: consultation.slug, title: consultation.title },
      areas: await codebookOf(tx, key),
      themes: await themesToSearch(tx, key, run?.id ?? null),
      languages,
      run: run?.number ?? null,
    };
    if ('problem' in read) return { ...offered, problem: read.problem, found: null };
    const forms = formsOf(read.terms, languages);
    const wanted = { filters: search.filters, runId: run?.id ?? null };
    const page = { after: search.after, limit: COMMENTS_ON_A_PAGE + 1 };
    const asTyped = { ...wanted, conditions: conditionsOf(forms, false) };
    let close = false;
    let count = await countSearched(tx, key, asTyped, MOST_COUNTED + 1);
    let rows = count === 0 ? [] : await searchedComments(tx, key, asTyped, page);
    if (count === 0 && mayBeMisspelt(forms)) {
      const like = { ...wanted, conditions: conditionsOf(forms, true) };
      count = await countSearched(tx, key, like, MOST_COUNTED + 1);
      rows = count === 0 ? [] : await searchedComments(tx, key, like, page);
      close = count > 0;
    }
    const marked = forms.filter(({ without }) => !without);
    const comments = rows.slice(0, COMMENTS_ON_A_PAGE).map(({ language, ...row }): FoundComment => {
      const tag = language ?? 'und';
      return { ...row, language: tag, marks: searchMarks(row.text, tag, marked, close) };
    });
    const next = rows.length > COMMENTS_ON_A_PAGE ? (comments.at(-1)?.id ?? null) : null;
    return { ...offered, problem: null, found: { comments, next, close, count: stepOf(count) } };
  });
}

/** How many were found, as steps: what a filter leaves of a few people is not to be counted. */
export type FoundCount = Tally | { readonly kind: 'more'; readonly than: number } | { readonly kind: 'none' };

function stepOf(count: number): FoundCount {
  if (count === 0) return { kind: 'none' };
  return count > MOST_COUNTED ? { kind: 'more', than: MOST_COUNTED } : tallyOf(count, DEFAULT_THRESHOLD);
}
