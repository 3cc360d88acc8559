import type { MeasuredReading } from '../measured-reading.ts';
import { cellOf, type Cell } from './tally.ts';

/** An area or theme that agreement is measured on. */
export interface MeasuredTarget {
  /** Target id, `area:housing`. */
  readonly id: string;
  /** When it came into the codebook, ISO 8601: what readers decided before says nothing about it. Null: it always was there. */
  readonly selectedAt: string | null;
}

/** A comment with the readings that can be compared. */
export interface MeasuredUnit {
  readonly language: string;
  readonly readings: readonly MeasuredReading[];
}

/** How many readers of one comment said yes and how many no, about one target. */
export interface TargetPattern {
  readonly target: string;
  readonly viaTranslation: boolean;
  readonly yes: number;
  readonly no: number;
}

/**
 * What a comment says about each target: only of those that two readers or more have spoken about. It is `viaTranslation`
 * where one of these had a translation.
 */
export function patternsOf(unit: MeasuredUnit, targets: readonly MeasuredTarget[]): readonly TargetPattern[] {
  if (unit.readings.length < 2) return [];
  const said = unit.readings.map(({ yes, at, viaTranslation }) => ({
    ...{ yes: new Set(yes), at: Date.parse(at), viaTranslation },
  }));
  return targets.flatMap(({ id, selectedAt }) => {
    const since = selectedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(selectedAt);
    const speaking = said.filter(({ at }) => at >= since);
    if (speaking.length < 2) return [];
    const yes = speaking.filter((reading) => reading.yes.has(id)).length;
    const viaTranslation = speaking.some((reading) => reading.viaTranslation);
    return [{ target: id, viaTranslation, yes, no: speaking.length - yes }];
  });
}

/** All that a comment says, added up: the unit that is drawn again where agreement is taken over all targets. */
export function pooledCell(patterns: readonly TargetPattern[]): Cell | null {
  const cells = patterns.map((pattern) => cellOf({ ...pattern, units: 1 })).filter((cell) => cell !== null);
  if (cells.length === 0) return null;
  const total = (of: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0);
  return {
    decisions: cells.length,
    yes: total((cell) => cell.yes),
    no: total((cell) => cell.no),
    differing: total((cell) => cell.differing),
    same: total((cell) => cell.same),
    units: 1,
  };
}

/** Every two people who read a comment, each pair in the order of their ids. */
export function pairsOf({ readings }: MeasuredUnit): readonly (readonly [string, string])[] {
  const people = readings.map(({ userId }) => userId).sort();
  return people.flatMap((first, place) => people.slice(place + 1).map((second) => [first, second] as const));
}
