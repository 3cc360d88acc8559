import type { LabelSets } from './classification.ts';

/**
 * Label ranking average precision (Tsoumakas, Katakis and Vlahavas 2010; scikit-learn's
 * `label_ranking_average_precision_score`): for each true label of a row, which share of the labels that rank as high
 * or higher is true; the mean over the row's labels, then over the rows. A row of which every label or none is true
 * counts 1, since no order could be wrong. 0 to 1, higher is better.
 */
export function labelRankingAveragePrecision(truth: LabelSets, scores: readonly Float64Array[]): number {
  if (truth.length === 0) return 0;
  let sum = 0;
  truth.forEach((labels, row) => {
    const ranked = scores[row] ?? new Float64Array();
    if (labels.length === 0 || labels.length === ranked.length) {
      sum += 1;
      return;
    }
    const scoreOf = (label: number): number => ranked[label] ?? -Infinity;
    let shares = 0;
    for (const label of labels) {
      const own = scoreOf(label);
      const above = ranked.reduce((count, score) => (score >= own ? count + 1 : count), 0);
      const trueAbove = labels.filter((other) => scoreOf(other) >= own).length;
      shares += above === 0 ? 0 : trueAbove / above;
    }
    sum += shares / labels.length;
  });
  return sum / truth.length;
}
