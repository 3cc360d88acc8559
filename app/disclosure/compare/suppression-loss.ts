import { informationOf } from '../suppression/information.ts';

/** What is hidden of some tables: how many cells, and how much information (`informationOf`), out of all there is. */
export interface SuppressionLoss {
  readonly cells: number;
  readonly hidden: number;
  readonly information: number;
  readonly informationHidden: number;
}

/**
 * Adds up what is hidden of tables, each with its counts and the positions of those that are hidden: call it once with our
 * patterns and once with the greedy rule's (`greedyOfCross`, `greedyPattern`) to report both, as shares
 * `hidden / cells` and `informationHidden / information`.
 */
export function suppressionLoss(
  tables: Iterable<{ readonly counts: readonly number[]; readonly hidden: ReadonlySet<number> }>,
): SuppressionLoss {
  const loss = { cells: 0, hidden: 0, information: 0, informationHidden: 0 };
  for (const { counts, hidden } of tables) {
    counts.forEach((count, cell) => {
      const information = informationOf(count);
      loss.cells += 1;
      loss.information += information;
      if (!hidden.has(cell)) return;
      loss.hidden += 1;
      loss.informationHidden += information;
    });
  }
  return loss;
}
