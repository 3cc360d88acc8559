import {
  countSearched,
  languagesOfComments,
  newestRun,
  searchedComments,
  themesToSearch,
  type WordCondition,
} from '#db/read/comment-search.ts';
import { codebookOf, findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { writeAudit } from '#db/write/audit.ts';
import { DEFAULT_THRESHOLD } from '../disclosure/threshold.ts';
import { tallyOf, type Tally } from '../disclosure/tally.ts';
import { readQuery, type SearchFilters, type SearchTerm } from '../domain/comment-search.ts';
import type { Span } from '../language/mapped-text.ts';
import { searchMarks } from '../language/search-marks.ts';
import { searchFormsOf, type SearchForms } from '../language/search-text.ts';
import type { Application } from './application.ts';

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

export const COMMENTS_ON_A_PAGE = 20;
/** Beyond this a number says nothing to anybody who reads, and counting would take its time. */
export const MOST_COUNTED = 1_000;
/** Rows of a file. More than that is no selection any more. */
export const MOST_IN_A_FILE = 20_000;

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
    if (count === 0 && forms.some(({ without, isPhrase }) => !without && !isPhrase)) {
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

/** What a search finds as rows of a file; the audit says that somebody took it, not what they looked for. */
export async function downloadSearch(app: Application, member: Member, search: Omit<Search, 'after'>) {
  const { organizationId, userId } = member;
  const read = readQuery(search.typed);
  if ('problem' in read) return null;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, search.consultation);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const run = await newestRun(tx, key);
    const forms = formsOf(read.terms, await languagesOfComments(tx, key));
    const wanted = { filters: search.filters, runId: run?.id ?? null };
    const part = { after: null, limit: MOST_IN_A_FILE };
    let rows = await searchedComments(tx, key, { ...wanted, conditions: conditionsOf(forms, false) }, part);
    if (rows.length === 0 && forms.some(({ without, isPhrase }) => !without && !isPhrase))
      rows = await searchedComments(tx, key, { ...wanted, conditions: conditionsOf(forms, true) }, part);
    const event = { ...key, actor: userId, action: 'comments-downloaded', subject: consultation.slug };
    await writeAudit(tx, { ...event, details: { comments: rows.length } }, app.now());
    return rows;
  });
}

type TermForms = SearchForms & Pick<SearchTerm, 'without'>;

function formsOf(terms: readonly SearchTerm[], languages: readonly string[]): readonly TermForms[] {
  // A consultation without a comment has no language; what is typed is read all the same.
  const among = languages.length === 0 ? ['und'] : languages;
  return terms.map(({ text, phrase, without }) => ({ ...searchFormsOf(text, among, phrase), without }));
}

/** `close`: words may be misspelt; phrases, and what must not be there, stay as they were typed. */
function conditionsOf(forms: readonly TermForms[], close: boolean): readonly WordCondition[] {
  return forms.map((form) => {
    const { isPhrase, without } = form;
    const patterns = form.folded.map(({ text, start, end }) => `%${start ? ' ' : ''}${text}${end ? ' ' : ''}%`);
    if (isPhrase) return { words: null, patterns, close: [], without };
    if (close && !without) return { words: null, patterns: [], close: form.close, without };
    // What must not be there is meant as a word: without rent is not without rental.
    return { words: tsqueryOf(form.lexemes), patterns: without ? [] : patterns, close: [], without };
  });
}

function tsqueryOf(alternatives: SearchForms['lexemes']): string | null {
  if (alternatives.length === 0) return null;
  return alternatives
    .map((groups) => `(${groups.map((group) => `(${group.map(quoted).join('|')})`).join('&')})`)
    .join('|');
}

/** As tsquery reads it: whatever sign it holds is a part of the word. */
function quoted(lexeme: string): string {
  return `'${lexeme.toWellFormed().replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** How many were found, as steps: what a filter leaves of a few people is not to be counted. */
export type FoundCount = Tally | { readonly kind: 'more'; readonly than: number } | { readonly kind: 'none' };

function stepOf(count: number): FoundCount {
  if (count === 0) return { kind: 'none' };
  return count > MOST_COUNTED ? { kind: 'more', than: MOST_COUNTED } : tallyOf(count, DEFAULT_THRESHOLD);
}
