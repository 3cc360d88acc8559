import type { WordCondition } from '#db/read/comment-search.ts';
import type { SearchTerm } from '../domain/comment-search.ts';
import { searchFormsOf, type SearchForms } from '../language/search-text.ts';

export type TermForms = SearchForms & Pick<SearchTerm, 'without'>;

/** What typed terms may look like in the languages of a consultation. */
export function formsOf(terms: readonly SearchTerm[], languages: readonly string[]): readonly TermForms[] {
  // A consultation without a comment has no language; what is typed is read all the same.
  const among = languages.length === 0 ? ['und'] : languages;
  return terms.map(({ text, phrase, without }) => ({ ...searchFormsOf(text, among, phrase), without }));
}

/** Terms as the database takes them. `close`: words may be misspelt; phrases, and what must not be there, stay as they were typed. */
export function conditionsOf(forms: readonly TermForms[], close: boolean): readonly WordCondition[] {
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

/** Whether anything was typed that could be misspelt. */
export function mayBeMisspelt(forms: readonly TermForms[]): boolean {
  return forms.some(({ without, isPhrase }) => !without && !isPhrase);
}

/** That a comment has any of these words or phrases, in whichever of its languages. */
export function alternativesOf(words: readonly string[], languages: readonly string[]): WordCondition {
  const conditions = conditionsOf(
    words.map((text) => ({ ...searchFormsOf(text, languages, /\s/u.test(text)), without: false })),
    false,
  );
  const queries = conditions.flatMap((one) => one.words ?? []);
  return {
    words: queries.length === 0 ? null : queries.join('|'),
    patterns: conditions.flatMap(({ patterns }) => patterns),
    close: [],
    without: false,
  };
}
