import type { Span } from './mapped-text.ts';

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

/**
 * The words of a normalised text in order, by Unicode's word boundaries and ICU's dictionaries (which Chinese needs):
 * numbers are words, punctuation and emoji are not. Called once per text: it is the dearest step of the analysis.
 */
export function segmentWords(text: string, language: string): Span[] {
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(text)) {
    if (isWordLike !== true) continue;
    const end = index + segment.length;
    const elided = elidingLanguages.has(language) ? (elision.exec(segment)?.[0].length ?? 0) : 0;
    if (elided > 0) words.push({ start: index, end: index + elided });
    words.push({ start: index + elided, end });
  }
  return words;
}
