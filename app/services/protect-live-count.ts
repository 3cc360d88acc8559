import { protectTable } from '../disclosure/protect.ts';
import { TALLY_STEP } from '../disclosure/tally.ts';
import { countOf, NO_ANSWER } from '../domain/report/published.ts';
import { shareOfCount, type VariableCount } from '../domain/results/count-variable.ts';
import type { ResultVariable } from '../domain/results/result-variable.ts';
import type { Share } from '../domain/estimate/share.ts';

/** What a member is shown of a variable; null where a number is hidden. */
export interface ShownCount {
  readonly asked: number | null;
  readonly rows: readonly ShownRow[];
  /** Those who were asked and are in no row, where that is a row of its own. */
  readonly without: ShownRow | null;
  readonly reading: VariableCount['reading'];
}

interface ShownRow {
  readonly key: string;
  readonly count: number | null;
  /** Of who was asked; of a random sample the estimated share of everybody, with its interval. */
  readonly share: Share | null;
}

/** What must be hidden of one variable since others are shown; rows by `rowName`. */
export interface ToldBesides {
  readonly withheld: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

const nothingBesides: ToldBesides = { withheld: new Set(), rows: new Set() };

export function rowName(variable: string, row: string): string {
  return `${variable} ${row}`;
}

/** Counts as they are, for who may see them so. `alone`: each person is in one row at most. */
export function exactCount(counted: VariableCount, alone: boolean): ShownCount {
  const row = (key: string, count: number): ShownRow => ({ key, count, share: shareOfCount(count, counted) });
  return {
    asked: counted.asked,
    rows: counted.rows.map(({ key, count }) => row(key, count)),
    without: alone ? row(NO_ANSWER, counted.asked - counted.answered) : null,
    reading: counted.reading,
  };
}

/**
 * Counts for who may not see them exactly: protected as a table of an edition is, and rounded down to fives, so that whoever
 * looks twice while answers come in does not see one person arrive. No share is finer than that.
 */
export function protectLiveCount(
  variable: ResultVariable,
  counted: VariableCount,
  threshold: number,
  beside: ToldBesides = nothingBesides,
): ShownCount {
  const { asked, answered, rows, reading } = counted;
  const partition = variable.kind === 'one';
  const { table } = protectTable(
    {
      ...{ id: variable.key, audience: '', kind: partition ? 'partition' : 'dichotomies', asked },
      answered: partition ? answered : asked,
      required: partition && variable.without === null,
      aboutTheConsultation: variable.section === 'people',
      rows: rows.map(({ key, count }) => ({ key, count })),
      ...(reading !== null && reading.unread > 0 && { unread: reading.unread }),
    },
    threshold,
  );
  const isWithheld = beside.withheld.has(variable.key);
  const all = isWithheld ? null : countOf(table.asked);
  const total = all === null ? null : inFives(all);
  const shown = table.rows.map(({ key, cell }): ShownRow => {
    const exact = isWithheld || beside.rows.has(rowName(variable.key, key)) ? null : countOf(cell);
    const count = exact === null ? null : inFives(exact);
    const share = count === null || total === null || total === 0 ? null : count / total;
    const plain = reading === null || reading.basis === 'read';
    return { key, count, share: share === null || !plain ? null : { share, low: share, high: share } };
  });
  return {
    asked: total,
    rows: shown.filter(({ key }) => key !== NO_ANSWER),
    without: shown.find(({ key }) => key === NO_ANSWER) ?? null,
    reading,
  };
}

/** The multiple of five at or below a count. */
export function inFives(count: number): number {
  return Math.floor(count / TALLY_STEP) * TALLY_STEP;
}
