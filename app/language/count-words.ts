const segmenters = new Map<string, Intl.Segmenter>();

/** How many words a text has, by its language's own rules: Chinese writes none apart. */
export function countWords(text: string, language: string): number {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  let count = 0;
  for (const { isWordLike } of known.segment(text)) if (isWordLike === true) count += 1;
  return count;
}
