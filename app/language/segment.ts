import type { Span } from './mapped-text.ts';
import { addPlainWords } from './word-boundaries.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** Building a segmenter costs as much as a hundred texts, so each language has one. */
function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'word' });
  // Tags come from canonicalLanguage, so there are few; the bound is for callers that pass what they were sent.
  if (segmenters.size < 64) segmenters.set(language, segmenter);
  return segmenter;
}

/** French and its neighbours write an article and its noun as one: l'école, qu'on, d'un. */
const elision = /^(?:[cdjlmnstç]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/u;
const elidingLanguages: ReadonlySet<string> = new Set(['fr', 'it', 'ca']);

function withoutElisions(text: string, offsets: readonly number[]): number[] {
  const parted: number[] = [];
  for (let index = 0; index < offsets.length; index += 2) {
    const start = offsets[index] ?? 0;
    const end = offsets[index + 1] ?? 0;
    const elided = elision.exec(text.slice(start, end))?.[0].length ?? 0;
    if (elided > 0) parted.push(start, start + elided);
    parted.push(start + elided, end);
  }
  return parted;
}

/**
 * The words of a normalised text in order, as start and end of each in turn, by Unicode's word boundaries and ICU's
 * dictionaries (which Chinese needs): numbers are words, punctuation and emoji are not.
 */
export function wordOffsets(text: string, language: string): number[] {
  const offsets: number[] = [];
  if (!addPlainWords(text, offsets)) {
    offsets.length = 0;
    for (const { segment, index, isWordLike } of segmenterFor(language).segment(text)) {
      if (isWordLike === true) offsets.push(index, index + segment.length);
    }
  }
  return elidingLanguages.has(language) && text.includes("'") ? withoutElisions(text, offsets) : offsets;
}

/** The same as spans. */
export function segmentWords(text: string, language: string): Span[] {
  const offsets = wordOffsets(text, language);
  return Array.from({ length: offsets.length / 2 }, (_, word) => ({
    start: offsets[2 * word] ?? 0,
    end: offsets[2 * word + 1] ?? 0,
  }));
}
