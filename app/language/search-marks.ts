import { originalSpan, type Span } from './mapped-text.ts';
import { normalise } from './normalise.ts';
import { foldedWord, lexemesOf, plainText, wordsOf, type SearchForms } from './search-text.ts';

/** How like a word has to be to one that was misspelt: the share of its trigrams, as the database counts them. */
const CLOSE = 0.5;

/**
 * Where the words that were looked for stand in a text of this language: UTF-16 offsets, end exclusive, in order. `close`:
 * words like them are marked too.
 */
export function searchMarks(
  text: string,
  language: string,
  forms: readonly SearchForms[],
  close: boolean,
): readonly Span[] {
  const normalised = normalise(text, language);
  const words = wordsOf(normalised.text, language).map(({ word, start, end }) => ({
    lexemes: lexemesOf(word, language),
    folded: foldedWord(word),
    span: originalSpan(normalised, start, end),
  }));
  const lexemes = new Set(forms.flatMap((form) => (form.isPhrase ? [] : form.lexemes.flat(2))));
  const beginnings = forms.flatMap((form) => (form.isPhrase ? [] : form.folded.filter(({ start }) => start)));
  const near = close ? forms.flatMap((form) => form.close.flatMap((one) => one.split(' '))) : [];
  const found = words.filter(
    (word) =>
      word.lexemes.some((lexeme) => lexemes.has(lexeme)) ||
      beginnings.some((one) => word.folded.startsWith(one.text)) ||
      near.some((one) => likeness(one, word.folded) >= CLOSE),
  );
  const spans = found.map(({ span }) => span);
  for (const form of forms) {
    const anywhere = form.folded.filter(({ start }) => !start).length > 0;
    if (form.isPhrase && !anywhere) spans.push(...phraseSpans(words, form));
    if (anywhere) {
      const wanted = plainText(normalise(form.typed, language).text).trim();
      for (const { start, end } of placesOf(wanted, normalised.text)) spans.push(originalSpan(normalised, start, end));
    }
  }
  return joined(spans.toSorted((a, b) => a.start - b.start));
}

/** Spans that overlap or touch as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const made: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = made.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else made.push({ start, end });
  }
  return made;
}

function phraseSpans(words: readonly { readonly folded: string; readonly span: Span }[], form: SearchForms): Span[] {
  return form.folded.flatMap(({ text }) => {
    const parts = text.split(' ');
    // A word of the text may be two of a phrase: l'école, day-care.
    const flat = words.flatMap(({ folded, span }) => folded.split(' ').map((part) => ({ part, span })));
    return flat.flatMap((_, at) => {
      const here = flat.slice(at, at + parts.length);
      const is = here.length === parts.length && here.every(({ part }, index) => part === parts[index]);
      return is ? here.map(({ span }) => span) : [];
    });
  });
}

function placesOf(wanted: string, text: string): Span[] {
  const places: Span[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}

/** The share of the trigrams of a folded word that another has too; PostgreSQL's word_similarity of single words. */
function likeness(word: string, other: string): number {
  const own = trigramsOf(word);
  const others = trigramsOf(other);
  return [...own].filter((one) => others.has(one)).length / own.size;
}

function trigramsOf(word: string): ReadonlySet<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
