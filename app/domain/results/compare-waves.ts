import { countOf, NO_ANSWER, shareOf, type PublishedTable } from '../report/published.ts';
import type { MappedItem } from '../wave-mapping.ts';

/** The tables of one wave: of an edition, or live. Ids are without the audience, which may be called otherwise. */
export interface WaveTables {
  /** `languages`, `question.trust.police`, `areas`, `themes`. */
  readonly tables: ReadonlyMap<string, PublishedTable & { readonly ofSample: boolean }>;
  /** The version of the pipeline that suggested; null: none did. */
  readonly pipeline: string | null;
}

/** One side of a row. */
export interface WaveShare {
  readonly share: number;
  readonly count: number;
}

export interface WaveRow {
  readonly key: string;
  /** Null: too few to count safely, or not asked so. */
  readonly before: WaveShare | null;
  readonly now: WaveShare | null;
  /** Its words have changed since; a person said that it can be compared all the same. */
  readonly reworded: boolean;
}

export interface ComparedTable {
  readonly id: string;
  readonly askedBefore: number | null;
  readonly askedNow: number | null;
  readonly rows: readonly WaveRow[];
  readonly reworded: boolean;
  /** The one is of everybody who was read, the other of a random sample. */
  readonly readOtherwise: boolean;
}

/**
 * Sets the figures of two waves beside each other, as far as people said that they can be compared. Each figure is one that
 * its own wave shows: nothing is subtracted, and where one is hidden it stays so. What several choices of the earlier wave
 * were merged into is told together only of a partition, where each person is in one of them, and only where all are shown.
 */
export function compareWaves(
  items: readonly MappedItem[],
  before: WaveTables,
  now: WaveTables,
): readonly ComparedTable[] {
  const comparable = items.filter((item) => item.comparable === 'yes' && item.now !== null && item.before.length > 0);
  const questions = comparable
    .filter(({ kind, before: earlier }) => kind === 'question' && earlier.length === 1)
    .flatMap((item) => {
      const choices = comparable.filter(
        ({ kind, now: is }) => kind === 'choice' && is?.of === (item.now?.of ?? item.key),
      );
      return compareTable(
        `question.${item.key}`,
        `question.${item.before[0]?.key ?? item.key}`,
        item,
        choices,
        before,
        now,
      );
    });
  const targets = (['area', 'theme'] as const).flatMap((kind) => {
    const own = comparable.filter((item) => item.kind === kind);
    return own.length === 0 ? [] : compareTable(`${kind}s`, `${kind}s`, null, own, before, now);
  });
  return [...questions, ...targets];
}

function compareTable(
  id: string,
  earlierId: string,
  item: MappedItem | null,
  parts: readonly MappedItem[],
  before: WaveTables,
  now: WaveTables,
): readonly ComparedTable[] {
  const [was, is] = [before.tables.get(earlierId), now.tables.get(id)];
  if (is === undefined || was?.kind !== is.kind) return [];
  const last = (key: string) => key.slice(key.lastIndexOf('.') + 1);
  const rows =
    item !== null && parts.length === 0
      ? is.rows.filter(({ key }) => key !== NO_ANSWER).map(({ key }) => ({ key, earlier: [key], reworded: false }))
      : parts.map((part) => ({
          key: item === null ? part.key : last(part.key),
          earlier: part.before.map(({ key }) => (item === null ? key : last(key))),
          reworded: part.rewordings.length > 0,
        }));
  return [
    {
      id,
      askedBefore: countOf(was.asked),
      askedNow: countOf(is.asked),
      rows: rows.map(({ key, earlier, reworded }) => ({
        ...{ key, reworded, before: shareIn(was, earlier), now: shareIn(is, [key]) },
      })),
      reworded: (item?.rewordings.length ?? 0) > 0,
      readOtherwise: was.ofSample !== is.ofSample,
    },
  ];
}

/** The share of one row, or of several of a partition together; null where any of it is hidden or missing. */
export function shareIn(table: PublishedTable, keys: readonly string[]): WaveShare | null {
  if (keys.length > 1 && table.kind !== 'partition') return null;
  let [share, count] = [0, 0];
  for (const wanted of keys) {
    const cell = table.rows.find(({ key }) => key === wanted)?.cell;
    const own = cell && shareOf(cell, table.asked);
    const people = cell && countOf(cell);
    if (typeof own !== 'number' || typeof people !== 'number') return null;
    share += own;
    count += people;
  }
  return { share, count };
}

/** From so many hundredths of all people who would have to be in another group on, who answered is called another mix. */
export const OTHER_MIX = 0.1;

/**
 * How far who answered differs between two waves: half the sum of the differences of the shares of groups, which is the
 * share of people who would have to be in another group for the two to be alike (total variation distance). Over groups
 * that both waves show; a hidden one adds nothing, so it is at least as far.
 */
export function mixDistance(rows: readonly Pick<WaveRow, 'before' | 'now'>[]): number | null {
  const both = rows.flatMap(({ before, now }) => (before === null || now === null ? [] : [before.share - now.share]));
  return both.length === 0 ? null : both.reduce((sum, by) => sum + Math.abs(by), 0) / 2;
}
