import { placesOf } from './flag-words.ts';

/** What stands in a published quote where words could point at somebody. */
export const maskKinds = ['place', 'community', 'job', 'family', 'other'] as const;
export type MaskKind = (typeof maskKinds)[number];

/** UTF-16 places in the excerpt, end exclusive, and what stood there. */
export interface QuoteMask {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
}

/** In the languages of most readers; elsewhere three dots, which everybody reads. */
const tokens: Readonly<Record<string, Readonly<Record<MaskKind, string>>>> = {
  en: { place: '[place]', community: '[community]', job: '[job]', family: '[family]', other: '[…]' },
  fr: { place: '[lieu]', community: '[communauté]', job: '[métier]', family: '[famille]', other: '[…]' },
};

/** The excerpt as it may be published; null where nothing is masked. */
export function publishedText(excerpt: string, masks: readonly QuoteMask[], language: string): string | null {
  if (masks.length === 0) return null;
  let text = excerpt;
  for (const { start, end, kind } of masks.toSorted((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + (tokens[language]?.[kind] ?? '[…]') + text.slice(end);
  }
  return text;
}

/** The masks with these words masked too, wherever they stand; `missing`: words that the excerpt does not have. */
export function maskWords(
  excerpt: string,
  masks: readonly QuoteMask[],
  words: readonly string[],
  kind: MaskKind,
): { readonly masks: readonly QuoteMask[]; readonly missing: readonly string[] } {
  const made: QuoteMask[] = [...masks];
  const missing: string[] = [];
  for (const word of words) {
    const places = placesOf(word, excerpt);
    if (places.length === 0) missing.push(word);
    for (const { start, end } of places) {
      const touched = made.filter((mask) => mask.start < end && mask.end > start);
      for (const mask of touched) made.splice(made.indexOf(mask), 1);
      made.push({
        kind,
        start: Math.min(start, ...touched.map((mask) => mask.start)),
        end: Math.max(end, ...touched.map((mask) => mask.end)),
      });
    }
  }
  return { masks: made.toSorted((a, b) => a.start - b.start), missing };
}
