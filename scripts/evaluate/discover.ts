import { canonicalLanguage } from '#app/language/languages.ts';
import { analyseComment } from '#app/theming/analyse.ts';
import { groupComments } from '#app/theming/cluster.ts';
import { createLexicon } from '#app/theming/lexicon.ts';
import { saysNothing } from '#app/theming/nothing.ts';
import type { DiscoverOutcome, DiscoverRequest, EvaluationRow } from './types.ts';

/** How many of the clusters each language gets when a number is given: by its share of the rows, one at least. */
function shared(number: number | null, rows: number, all: number): number | null {
  return number === null ? null : Math.max(1, Math.round((number * rows) / all));
}

/**
 * Groups the rows of each language by their words alone, as a run does before it looks for finer themes. Labels are
 * not looked at. Rows that say nothing or are like no other are left alone; `nearest` puts these into the group that
 * is likeliest all the same (the largest, where a row has no word that any group has).
 */
export function evaluateDiscover(rows: readonly EvaluationRow[], request: DiscoverRequest): DiscoverOutcome {
  const { seed, words, onProgress } = request;
  const number = request.clusters ?? null;
  const found = new Array<number>(rows.length).fill(-1);
  const nearest = new Array<number>(rows.length).fill(-1);
  let clusters = 0;
  let done = 0;
  const languages = rows.map(({ lang }) => canonicalLanguage(lang));
  for (const language of [...new Set(languages)].sort()) {
    const places = [...rows.keys()].filter((row) => languages[row] === language);
    const lexicon = createLexicon(language);
    const comments = places.map((row) => {
      const text = rows[row]?.text ?? '';
      return analyseComment({ id: String(row), text: saysNothing(text) ? '' : text }, language, lexicon);
    });
    const usable = language === 'en' ? words : null;
    const groups = groupComments(comments, { seed, words: usable, number: shared(number, places.length, rows.length) });
    places.forEach((row, place) => {
      found[row] = groups.found[place] === -1 ? -1 : clusters + (groups.found[place] ?? 0);
      nearest[row] = clusters + (groups.nearest[place] ?? 0);
    });
    clusters += groups.number;
    done += places.length;
    onProgress?.(done, rows.length);
  }
  return {
    truth: rows.map(({ labels }) => labels[0] ?? ''),
    found,
    nearest,
    number: clusters,
    settings: {
      level: 'groups: the upper of the two levels',
      number: number === null ? 'found' : 'given',
      wordVectors: words !== null,
      seed,
    },
  };
}
