import type { AnalysedComment } from '../analyse.ts';
import type { CommentLanguage } from '../types.ts';

/** A comment as a model learns from it. */
export interface SampledComment {
  readonly analysed: AnalysedComment;
  readonly translation: AnalysedComment | null;
}

/** Where a comment of the run is. */
export interface CommentPlace {
  /** Place among the run's comments, in the order of their ids. */
  readonly index: number;
  readonly id: string;
}

/** So many comments of all languages together are learnt from, and of one language never fewer than … nor more than … */
export const sampleSize = 6_000;
export const leastOfALanguage = 600;
export const mostOfALanguage = 4_000;

/** FNV-1a over the id and a seed: an order of the comments that has nothing to do with what they say. */
function drawOf(id: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < id.length; at += 1) value = Math.imul(value ^ id.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/**
 * Chooses the comments that a run learns from: of each language its share of the sample, within bounds, drawn by
 * lot; and every comment that people have decided about. So what a run costs beyond one look at each comment is
 * bounded. The same for any order of the comments. Gives places by language, ascending.
 */
export function drawSample(
  languages: readonly CommentLanguage[],
  speaks: readonly boolean[],
  isDecided: (commentId: string) => boolean,
  seed: number,
): Map<string, number[]> {
  const byLanguage = new Map<string, CommentPlace[]>();
  languages.forEach(({ commentId, language }, index) => {
    if (speaks[index] !== true) return;
    const places = byLanguage.get(language);
    if (places === undefined) byLanguage.set(language, [{ index, id: commentId }]);
    else places.push({ index, id: commentId });
  });
  const speaking = [...byLanguage.values()].reduce((sum, places) => sum + places.length, 0);
  const sample = new Map<string, number[]>();
  for (const [language, places] of [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const share = Math.round((sampleSize * places.length) / speaking);
    const size = Math.min(mostOfALanguage, Math.max(leastOfALanguage, share));
    const drawn =
      places.length <= size
        ? places
        : places
            .map((place) => ({ place, draw: drawOf(place.id, seed) }))
            .sort((a, b) => a.draw - b.draw || a.place.index - b.place.index)
            .flatMap(({ place }, rank) => (rank < size || isDecided(place.id) ? [place] : []));
    sample.set(
      language,
      drawn.map(({ index }) => index).sort((a, b) => a - b),
    );
  }
  return sample;
}
