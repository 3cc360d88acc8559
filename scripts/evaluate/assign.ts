import { analyseComment, type AnalysedComment } from '#app/theming/analyse.ts';
import { fitAreas, openAreas, type AreaModel } from '#app/theming/classify.ts';
import { createLexicon } from '#app/theming/lexicon.ts';
import { seededRandom, shuffledIndexes } from '#app/theming/random.ts';
import type { CodebookArea } from '#app/theming/types.ts';
import { chooseReviewed, type Reviewed } from './assign/choose-reviewed.ts';
import { scoreKeywords } from './assign/score-keywords.ts';
import type { AssignOutcome, AssignRequest, EvaluationRow } from './types.ts';

/** From which keyword score on a target is given where there is no decision at all; the pipeline's own default. */
const minimumScore = 0.28;

function rowAt<Value>(values: readonly Value[], row: number): Value {
  const value = values[row];
  if (value === undefined) throw new Error(`no row ${String(row)}`);
  return value;
}

/** Every label as an area: the codebook's where it has one, else only its name. */
function targetsOf(rows: readonly EvaluationRow[], codebook: readonly CodebookArea[]): CodebookArea[] {
  const known = new Map(codebook.map((area) => [area.id, area]));
  const labels = [...new Set([...rows.flatMap((row) => row.labels), ...known.keys()])].sort();
  return labels.map(
    (id) => known.get(id) ?? { id, label: { en: id.replace(/[_/&+|]+/gu, ' ') }, definition: {}, keywords: {} },
  );
}

/** The train rows that were drawn for each label: `shots` of each, as far as there are so many. */
function drawShots(rows: readonly EvaluationRow[], train: readonly number[], shots: number, seed: number): number[] {
  const drawn = new Map<string, number>();
  return shuffledIndexes(train.length, seededRandom(seed))
    .map((place) => train[place] ?? 0)
    .filter((row) => {
      const labels = rows[row]?.labels ?? [];
      const wanted = labels.some((label) => (drawn.get(label) ?? 0) < shots);
      if (wanted) for (const label of labels) drawn.set(label, (drawn.get(label) ?? 0) + 1);
      return wanted;
    });
}

/**
 * Gives the test rows their labels, as the pipeline does with areas: learnt from the rows that were decided on, from the
 * codebook's keywords, and from what the labels are called. What it may read without their labels are the train rows.
 */
export function evaluateAssign(rows: readonly EvaluationRow[], request: AssignRequest): AssignOutcome {
  const targets = targetsOf(rows, request.codebook);
  const placeOf = new Map(targets.map(({ id }, place) => [id, place]));
  const truth = rows.map(({ labels }) => labels.map((label) => placeOf.get(label) ?? -1));
  const lexicons = new Map<string, ReturnType<typeof createLexicon>>();
  const comments = rows.map(({ text, lang }, index): AnalysedComment => {
    const lexicon = lexicons.get(lang) ?? createLexicon(lang);
    lexicons.set(lang, lexicon);
    return analyseComment({ id: String(index).padStart(8, '0'), text }, lang, lexicon);
  });
  const train = rows.flatMap(({ split }, index) => (split === 'train' ? [index] : []));
  const test = rows.flatMap(({ split }, index) => (split === 'test' ? [index] : []));
  const earlier =
    request.earlierWeight === 0 ? [] : rows.flatMap(({ split }, index) => (split === 'earlier' ? [index] : []));
  const asked = [...new Set(earlier.flatMap((row) => rowAt(truth, row)))].sort((a, b) => a - b);
  const keywordScores = scoreKeywords(comments, targets, new Set(train), lexicons);
  const fit = (decided: Reviewed): AreaModel =>
    fitAreas({
      comments: train.map((row) => rowAt(comments, row)),
      decisions: train.map((row) => (decided.has(row) ? rowAt(truth, row) : null)),
      keywordScores: train.map((row) => rowAt(keywordScores, row)),
      atRandom: train.map((row) => decided.get(row) ?? true),
      targets,
      earlier: earlier.map((row) => ({ comment: rowAt(comments, row), about: rowAt(truth, row), asked })),
      ...(request.earlierWeight === undefined ? {} : { earlierWeight: request.earlierWeight }),
      words: request.words,
      minimumScore,
      seed: request.seed,
    });
  const scoreAll = (model: AreaModel, which: readonly number[]): Float64Array[] => {
    const open = openAreas(model, request.words);
    return which.map((row) => open(rowAt(comments, row), rowAt(keywordScores, row)).scores);
  };
  const given = (reviewed: readonly number[]): Reviewed => new Map(reviewed.map((row) => [row, true]));
  const decided =
    request.shots !== undefined
      ? given(drawShots(rows, train, request.shots, request.seed))
      : request.reviewed === undefined
        ? given(train)
        : request.order === 'given'
          ? given(train.slice(0, request.reviewed))
          : chooseReviewed(train, request.reviewed, request.seed, fit, scoreAll);
  const model = fit(decided);
  const scores = scoreAll(model, test);
  const single = decided.size === 0 ? !request.multiLabel : model.single;
  return {
    labels: targets.map(({ id }) => id),
    multiLabel: request.multiLabel,
    truth: test.map((row) => rowAt(truth, row)),
    predicted: scores.map((probabilities) => predict(probabilities, model.thresholds, single)),
    scores,
    settings: {
      decided: decided.size,
      earlier: earlier.length,
      labelsWithDecisions: model.targets.filter(({ decisions }) => decisions > 0).length,
      columns: model.space.columns,
      wordVectors: model.meaning !== null,
      single,
    },
  };
}

function predict(probabilities: Float64Array, thresholds: Float64Array, single: boolean): number[] {
  if (!single)
    return [...probabilities.keys()].filter((target) => (probabilities[target] ?? 0) >= (thresholds[target] ?? 1));
  const best = probabilities.reduce((most, score, target) => (score > (probabilities[most] ?? 0) ? target : most), 0);
  return probabilities.length === 0 ? [] : [best];
}
