import type { WordVectors } from '#app/language/word-vectors.ts';
import type { AnalysedComment } from './analyse.ts';
import { documentOf } from './clustering/documents.ts';
import { weightedRow } from './clustering/meaning.ts';
import { concentration } from './clustering/mixture.ts';
import { bestOf, createFitter, type Fit, type GroupModel } from './clustering/theme-model.ts';
import { evidenceShares } from './suggest.ts';
import type { DriftTally, EvidenceSpan } from './types.ts';

/** What is needed to place a comment into the themes of a run: plain data. */
export interface ThemeModel extends GroupModel {
  readonly language: string;
  /** The themes, in the order of the model's groups. */
  readonly themeKeys: readonly string[];
  /** How the run's own comments fit, each measured as if it had not been there. */
  readonly own: DriftTally;
}

/** A theme that a comment belongs to. */
export interface ThemePlacement {
  readonly themeKey: string;
  /** The probability that it does, 0 to 1. */
  readonly score: number;
  readonly evidence: readonly EvidenceSpan[];
}

const evidenceKept = 8;
/** Words that carry less than this part of what the strongest does are company, not evidence. */
const leastEvidenceShare = 0.2;
/** So many words keep what was worked out about them; the vocabulary of any language's comments has more rare ones. */
const formsKept = 20_000;
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Measures what each word of a comment adds to a theme, beyond what it adds to the others. */
function createExplainer({ vocabulary, mixture }: ThemeModel, words: WordVectors | null) {
  const places = new Map(vocabulary.map((stem, place): [string, number] => [stem, place]));
  const { groups, dimensions, logRatios, centres } = mixture;
  const usable = words !== null && words.dimensions === dimensions ? words : null;

  const byWord = (stem: string, theme: number, { scores }: Fit): number => {
    const place = places.get(stem);
    if (place === undefined) return 0;
    let elsewhere = 0;
    for (let other = 0; other < groups; other += 1)
      if (other !== theme) elsewhere += (scores[other] ?? 0) * (logRatios[place * groups + other] ?? 0);
    return (logRatios[place * groups + theme] ?? 0) - elsewhere;
  };

  /** Per form the cosine of its weighted vector with each theme's centre; null without a vector. */
  const cosines = new Map<string, Float32Array | null>();
  const cosinesOf = (form: string): Float32Array | null => {
    const before = cosines.get(form);
    if (before !== undefined) return before;
    const entry = usable === null ? null : weightedRow(usable, form);
    const result = entry === null ? null : new Float32Array(groups);
    if (entry !== null && usable !== null && result !== null) {
      const vector = new Float64Array(dimensions);
      usable.add(entry.row, entry.weight, vector);
      for (let at = 0; at < centres.length; at += 1) {
        const theme = Math.floor(at / dimensions);
        result[theme] = (result[theme] ?? 0) + (vector[at % dimensions] ?? 0) * (centres[at] ?? 0);
      }
    }
    if (cosines.size < formsKept) cosines.set(form, result);
    return result;
  };

  /** The part of the meaning's closeness to the theme that a word brings, for texts of `size` words. */
  const byMeaning = (form: string, theme: number, size: number): number =>
    (concentration * (cosinesOf(form)?.[theme] ?? 0)) / Math.sqrt(Math.max(1, size));

  return (comment: AnalysedComment, theme: number, fit: Fit, size: number): EvidenceSpan[] => {
    const spans: EvidenceSpan[] = [];
    comment.words.forEach((word, index) => {
      if (!word.content) return;
      const weight = byWord(word.stem, theme, fit) + byMeaning(word.form, theme, size);
      const [start, end] = [comment.starts[index] ?? 0, comment.ends[index] ?? 0];
      if (weight > 0) spans.push({ start, end, term: word.form, weight });
    });
    spans.sort((a, b) => b.weight - a.weight || a.start - b.start);
    const least = (spans[0]?.weight ?? 0) * leastEvidenceShare;
    return evidenceShares(spans.filter(({ weight }) => weight >= least).slice(0, evidenceKept));
  };
}

/**
 * Places comments of the model's language into its themes, one by one: the themes that it belongs to with at least
 * `minimumScore`, likeliest first, and how it fits, for the drift. Word vectors are needed where the model was made
 * with them; without, words alone decide.
 */
export function createPlacer(model: ThemeModel, words: WordVectors | null, minimumScore: number) {
  const { fit, knows } = createFitter(model, words);
  const explain = createExplainer(model, words);
  return (comment: AnalysedComment): { themes: ThemePlacement[]; tally: DriftTally } => {
    const document = documentOf(comment, []);
    const found = fit(document);
    const tally = {
      comments: 1,
      outside: bestOf(found) < 0 ? 1 : 0,
      words: document.content.length,
      unseenWords: document.content.filter((stem) => !knows(stem)).length,
    };
    const themes = model.themeKeys
      .map((themeKey, place) => ({ themeKey, place, score: rounded(found.scores[place] ?? 0) }))
      .filter(({ score, place }) => score >= minimumScore && (found.scores[place] ?? 0) > found.outside)
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .map(({ themeKey, place, score }) => ({
        themeKey,
        score,
        evidence: explain(comment, place, found, document.forms.length),
      }));
    return { themes, tally };
  };
}
