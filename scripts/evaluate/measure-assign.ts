import type { WordVectors } from '#app/language/word-vectors.ts';
import type { CodebookArea } from '#app/theming/types.ts';
import type { EvaluateRequest } from './arguments.ts';
import { evaluateAssign } from './assign.ts';
import { sumOfEfforts, withEffort, type Effort } from './effort.ts';
import type { Measurement } from './measurement.ts';
import { classificationFigures, type ClassificationFigures } from './metrics/classification.ts';
import { labelRankingAveragePrecision } from './metrics/ranking.ts';
import { nameAreasAsLabels } from './read-codebook.ts';
import type { EvaluationData } from './read-rows.ts';
import type { AssignOutcome, AssignRequest } from './types.ts';

const figureNames = [
  'accuracy',
  'microF1',
  'macroF1',
  'samplesF1',
  'lrap',
  'microPrecision',
  'microRecall',
  'macroPrecision',
  'macroRecall',
  'samplesPrecision',
  'samplesRecall',
] as const;
type Figures = Readonly<Record<(typeof figureNames)[number], number>>;

function figuresOf({ accuracy, micro, macro, samples }: ClassificationFigures, lrap: number): Figures {
  return {
    accuracy,
    microF1: micro.f1,
    macroF1: macro.f1,
    samplesF1: samples.f1,
    lrap,
    microPrecision: micro.precision,
    microRecall: micro.recall,
    macroPrecision: macro.precision,
    macroRecall: macro.recall,
    samplesPrecision: samples.precision,
    samplesRecall: samples.recall,
  };
}

function meanOfFigures(all: readonly Figures[]): Figures {
  const mean = (name: keyof Figures): number => all.reduce((sum, figures) => sum + figures[name], 0) / all.length;
  return Object.fromEntries(figureNames.map((name) => [name, mean(name)])) as Figures;
}

const outcomeFigures = (outcome: AssignOutcome): Figures =>
  figuresOf(
    classificationFigures(outcome.truth, outcome.predicted),
    labelRankingAveragePrecision(outcome.truth, outcome.scores),
  );

/** One outcome over the rows of all: labels by their name, and a label that a language does not have scored lowest. */
function pool(outcomes: readonly AssignOutcome[]): AssignOutcome {
  const labels = [...new Set(outcomes.flatMap((outcome) => outcome.labels))].sort();
  const placeOf = new Map(labels.map((label, place) => [label, place]));
  const placesOf = (outcome: AssignOutcome, places: readonly number[]): number[] =>
    places.map((place) => placeOf.get(outcome.labels[place] ?? '') ?? -1);
  return {
    labels,
    multiLabel: outcomes.some(({ multiLabel }) => multiLabel),
    truth: outcomes.flatMap((outcome) => outcome.truth.map((places) => placesOf(outcome, places))),
    predicted: outcomes.flatMap((outcome) => outcome.predicted.map((places) => placesOf(outcome, places))),
    scores: outcomes.flatMap((outcome) =>
      outcome.scores.map((scores) => {
        const pooled = new Float64Array(labels.length).fill(-Infinity);
        outcome.labels.forEach((label, place) => (pooled[placeOf.get(label) ?? -1] = scores[place] ?? -Infinity));
        return pooled;
      }),
    ),
    settings: {},
  };
}

function requestOf(
  request: EvaluateRequest,
  multiLabel: boolean,
  codebook: readonly CodebookArea[],
  words: WordVectors | null,
): AssignRequest {
  const { shots, reviewed, order, earlierWeight, seed } = request;
  return {
    multiLabel,
    codebook,
    ...(shots === null ? {} : { shots }),
    ...(reviewed === null ? {} : { reviewed }),
    order,
    ...(earlierWeight === null ? {} : { earlierWeight }),
    words,
    seed,
  };
}

/** Gives each test row labels, within each language of the data, and measures how well they fit. */
export async function measureAssign(
  data: EvaluationData,
  codebook: readonly CodebookArea[],
  request: EvaluateRequest,
  words: WordVectors | null,
): Promise<Measurement> {
  const named = nameAreasAsLabels(codebook, [...new Set(data.rows.flatMap(({ labels }) => labels))]);
  const languages = [...new Set(data.rows.filter(({ split }) => split === 'test').map(({ lang }) => lang))].sort();
  const outcomes: AssignOutcome[] = [];
  const efforts: Effort[] = [];
  for (const language of languages) {
    const rows = data.rows.filter(({ lang }) => lang === language);
    const { value, effort } = await withEffort(rows.length, () =>
      evaluateAssign(rows, requestOf(request, data.multiLabel, named, words)),
    );
    outcomes.push(value);
    efforts.push(effort);
  }
  const pooled = pool(outcomes);
  const perLanguage = outcomes.map(outcomeFigures);
  return {
    metrics: {
      ...outcomeFigures(pooled),
      meanOverLanguages: meanOfFigures(perLanguage),
      languages: Object.fromEntries(
        languages.map((language, index) => [
          language,
          { rows: outcomes[index]?.truth.length ?? 0, ...perLanguage[index] },
        ]),
      ),
      labels: classificationFigures(pooled.truth, pooled.predicted).perLabel.map(({ label, ...figures }) => ({
        label: pooled.labels[label] ?? '',
        ...figures,
      })),
    },
    settings: outcomes[0]?.settings ?? {},
    effort: sumOfEfforts(efforts),
  };
}
