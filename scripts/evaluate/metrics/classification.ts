/**
 * How well predicted labels fit the true ones; the definitions and the names are scikit-learn's
 * (`sklearn.metrics`, "Classification metrics"), with a ratio of nothing to nothing counted as 0.
 */

/** Per row: places of its labels in the list of labels, each once. */
export type LabelSets = readonly (readonly number[])[];

export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface LabelFigures extends PrecisionRecall {
  /** Place in the list of labels. */
  readonly label: number;
  /** Rows that have it. */
  readonly support: number;
  readonly predicted: number;
}

export interface ClassificationFigures {
  /** Over all decisions at once. */
  readonly micro: PrecisionRecall;
  /** Mean over the labels that some row has or was given. */
  readonly macro: PrecisionRecall;
  /** Mean over the rows. */
  readonly samples: PrecisionRecall;
  /** Share of the rows whose labels are exactly the true ones; of single labels: the accuracy. */
  readonly accuracy: number;
  /** The labels that some row has or was given. */
  readonly perLabel: readonly LabelFigures[];
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const mean = (values: readonly number[]): number =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

/** `both`: predicted and true. F1 is 2·both ÷ (true + predicted), the harmonic mean of precision and recall. */
function figuresOf(both: number, predicted: number, support: number): PrecisionRecall {
  return {
    precision: ratio(both, predicted),
    recall: ratio(both, support),
    f1: ratio(2 * both, predicted + support),
  };
}

const meanOf = (figures: readonly PrecisionRecall[]): PrecisionRecall => ({
  precision: mean(figures.map(({ precision }) => precision)),
  recall: mean(figures.map(({ recall }) => recall)),
  f1: mean(figures.map(({ f1 }) => f1)),
});

/** All figures about predicted sets of labels. `truth` and `predicted` have a set for each row, in the same order. */
export function classificationFigures(truth: LabelSets, predicted: LabelSets): ClassificationFigures {
  const counts = new Map<number, { both: number; predicted: number; support: number }>();
  const countOf = (label: number) => {
    const known = counts.get(label) ?? { both: 0, predicted: 0, support: 0 };
    counts.set(label, known);
    return known;
  };
  let exact = 0;
  const samples = truth.map((labels, row) => {
    const guesses = predicted[row] ?? [];
    const both = guesses.filter((label) => labels.includes(label));
    for (const label of labels) countOf(label).support += 1;
    for (const label of guesses) countOf(label).predicted += 1;
    for (const label of both) countOf(label).both += 1;
    if (both.length === labels.length && both.length === guesses.length) exact += 1;
    return figuresOf(both.length, guesses.length, labels.length);
  });
  const perLabel = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([label, count]): LabelFigures => ({
      label,
      support: count.support,
      predicted: count.predicted,
      ...figuresOf(count.both, count.predicted, count.support),
    }));
  const total = (pick: (count: { both: number; predicted: number; support: number }) => number) =>
    [...counts.values()].reduce((sum, count) => sum + pick(count), 0);
  return {
    micro: figuresOf(
      total(({ both }) => both),
      total((count) => count.predicted),
      total(({ support }) => support),
    ),
    macro: meanOf(perLabel),
    samples: meanOf(samples),
    accuracy: ratio(exact, truth.length),
    perLabel,
  };
}
