/** A word or phrase that somebody looks for, or that must not be there. */
export interface SearchTerm {
  readonly text: string;
  readonly phrase: boolean;
  readonly without: boolean;
}

/** In code points. */
export const LONGEST_QUERY = 200;
/** More words than that are a text, and no search. */
export const MOST_TERMS = 10;

const quoted = /["“”„«»「」『』]([^"“”„«»「」『』]*)["“”„«»「」『』]?/.source;
const minus = /[-\u2212\u2010]?/.source;
const part = new RegExp(String.raw`(${minus})(?:${quoted}|(\S+))`, 'gu');
const letters = /[\p{L}\p{N}]/u;

export type ReadQuery =
  | { readonly terms: readonly SearchTerm[] }
  /** What was typed is too long, has too many words, or holds no word at all. */
  | { readonly problem: 'too-long' | 'too-many' | 'no-words' };

/**
 * Reads what somebody typed into the search: words, "phrases", and -words that must not be there. Every other sign means
 * nothing. Nothing typed is no term.
 */
export function readQuery(typed: string): ReadQuery {
  const text = typed.trim();
  if (text === '') return { terms: [] };
  if (Array.from(text).length > LONGEST_QUERY) return { problem: 'too-long' };
  const terms = Array.from(text.matchAll(part)).flatMap(([, sign, phrase, word = '']): SearchTerm[] => {
    const said = (phrase ?? word)
      .trim()
      .replaceAll(/["“”„«»「」『』]/gu, ' ')
      .trim();
    if (!letters.test(said)) return [];
    return [{ text: said, phrase: phrase !== undefined && /\s/u.test(said), without: sign !== '' }];
  });
  const unique = [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()];
  if (unique.length === 0) return { problem: 'no-words' };
  return unique.length > MOST_TERMS ? { problem: 'too-many' } : { terms: unique };
}

/** What one looks for besides words. Null: whatever it is. */
export interface SearchFilters {
  readonly area: string | null;
  readonly theme: string | null;
  readonly kind: string | null;
  readonly language: string | null;
  /** Whether somebody has read it. */
  readonly read: 'read' | 'unread' | null;
  /** Whose word on area, theme and kind it goes by: what people decided, or what the newest run suggests. */
  readonly by: 'people' | 'machine';
}
