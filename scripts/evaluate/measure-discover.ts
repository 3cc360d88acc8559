import type { WordVectors } from '#app/language/word-vectors.ts';
import type { EvaluateRequest } from './arguments.ts';
import { evaluateDiscover } from './discover.ts';
import { withEffort } from './effort.ts';
import type { Measurement } from './measurement.ts';
import { clusteringFigures, type Clustering } from './metrics/clustering.ts';
import { pairwiseAgreement, rowsThatStay } from './metrics/stability.ts';
import type { EvaluationData } from './read-rows.ts';
import type { DiscoverOutcome, EvaluationRow } from './types.ts';

const shareDropped = 0.1;

/**
 * What becomes of rows that were left alone, since the figures want each row in a cluster: each is one of its own; all
 * are one together (what scikit-learn makes of label -1); each is in the cluster nearest to it.
 */
const treatments = {
  apart: ({ found }: DiscoverOutcome): Clustering =>
    found.map((cluster, row) => (cluster === -1 ? `alone ${row}` : cluster)),
  together: ({ found }: DiscoverOutcome): Clustering => found,
  nearest: ({ found, nearest }: DiscoverOutcome): Clustering => nearest ?? found,
} as const;
type Treatment = keyof typeof treatments;
const headline: Treatment = 'nearest';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A row that is alone in one run must have the same name in the next. */
const namesOf = (treatment: Treatment, outcome: DiscoverOutcome, rows: readonly number[]): Clustering =>
  treatments[treatment](outcome).map((cluster, place) =>
    typeof cluster === 'string' ? `alone ${String(rows[place])}` : cluster,
  );

function languageFigures(rows: readonly EvaluationRow[], truth: readonly string[], clusters: Clustering) {
  const languages = [...new Set(rows.map(({ lang }) => lang))].sort();
  return languages.map((language) => {
    const places = rows.flatMap(({ lang }, place) => (lang === language ? [place] : []));
    const only = <Value>(values: readonly Value[]) => values.filter((_, place) => rows[place]?.lang === language);
    return [language, { rows: places.length, ...clusteringFigures(only(truth), only(clusters)) }] as const;
  });
}

/** Finds the clusters of the test rows, and measures how well they fit the labels and how stable they are. */
export async function measureDiscover(
  data: EvaluationData,
  request: EvaluateRequest,
  words: WordVectors | null,
  onProgress: (done: number, total: number) => void,
): Promise<Measurement> {
  const rows = data.rows.filter(({ split }) => split === 'test');
  const { clusters, seed, runs } = request;
  const discover = (some: readonly EvaluationRow[]): DiscoverOutcome | Promise<DiscoverOutcome> =>
    evaluateDiscover(some, { ...(clusters === null ? {} : { clusters }), seed, words });
  const { value: outcome, effort } = await withEffort(rows.length, () => discover(rows));
  const repeated: { rows: number[]; outcome: DiscoverOutcome }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const stay = rowsThatStay(rows.length, shareDropped, seed * 1000 + run);
    repeated.push({ rows: stay, outcome: await discover(stay.flatMap((row) => rows[row] ?? [])) });
    onProgress(run + 1, runs);
  }
  const known = new Set(outcome.truth).size;
  const treated = (Object.keys(treatments) as Treatment[]).map((treatment) => {
    const agreement = pairwiseAgreement(
      repeated.map((run) => ({ rows: run.rows, clusters: namesOf(treatment, run.outcome, run.rows) })),
    );
    return [
      treatment,
      {
        ...clusteringFigures(outcome.truth, treatments[treatment](outcome)),
        ...(runs < 2 ? {} : { stability: mean(agreement), leastStable: Math.min(...agreement) }),
      },
    ] as const;
  });
  const figures = Object.fromEntries(treated);
  return {
    metrics: {
      ...figures[headline],
      vMeasure: figures[headline]?.nmi,
      numberFound: outcome.number,
      numberKnown: known,
      numberFactor: Math.max(outcome.number / known, known / Math.max(1, outcome.number)),
      shareLeftAlone: outcome.found.filter((cluster) => cluster === -1).length / Math.max(1, rows.length),
      numberFoundInRuns: repeated.map((run) => run.outcome.number),
      leftAlone: figures,
      languages: Object.fromEntries(languageFigures(rows, outcome.truth, treatments[headline](outcome))),
    },
    settings: { ...outcome.settings, leftAloneInFigures: headline, shareDropped, stabilityRuns: runs },
    effort,
  };
}
