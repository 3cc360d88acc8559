import type { AreaProfile } from '../align.ts';
import type { CandidateTheme, CodebookArea } from '../types.ts';
import type { SampledComment } from './sample.ts';

/** Stems that fewer of a theme's comments have say nothing about the theme. */
const leastComments = 2;

function countStems(stems: Map<string, number>, words: SampledComment['analysed']['words']): void {
  for (const stem of new Set(words.flatMap((word) => (word.content ? [word.stem] : []))))
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
}

const common = (stems: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...stems].filter(([, count]) => count >= leastComments).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What each theme's comments are about, by area, by their own words, and by those of their translations. */
export function profileThemes(
  themes: readonly CandidateTheme[],
  sample: readonly SampledComment[],
  scores: readonly Float64Array[],
  codebook: readonly CodebookArea[],
): AreaProfile[] {
  const placeOf = new Map(sample.map(({ analysed }, place) => [analysed.id, place]));
  return themes.map(({ key, language, commentIds }): AreaProfile => {
    const sums = new Float64Array(codebook.length);
    const stems = new Map<string, number>();
    const translated = new Map<string, Map<string, number>>();
    for (const id of commentIds) {
      const place = placeOf.get(id) ?? -1;
      scores[place]?.forEach((score, area) => (sums[area] = (sums[area] ?? 0) + score));
      const comment = sample[place];
      if (comment === undefined) continue;
      countStems(stems, comment.analysed.words);
      if (comment.translation === null) continue;
      const others = translated.get(comment.translation.language) ?? new Map<string, number>();
      translated.set(comment.translation.language, others);
      countStems(others, comment.translation.words);
    }
    return {
      themeKey: key,
      language,
      areas: Object.fromEntries(
        codebook.map(({ id }, area) => [id, (sums[area] ?? 0) / Math.max(1, commentIds.length)]),
      ),
      stems: common(stems),
      translated: Object.fromEntries([...translated].map(([tag, others]) => [tag, common(others)])),
    };
  });
}
