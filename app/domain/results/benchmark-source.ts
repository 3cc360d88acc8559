/** Where shares of the population come from, as it was typed. */
export interface TypedSource {
  readonly source: string;
  /** `2021-05-11`, as the field for a day sends it. */
  readonly asOf: string;
}

export type SourceProblem = 'source-missing' | 'source-too-long' | 'day-missing' | 'day-wrong' | 'day-to-come';

/** A line of print. */
const LONGEST_SOURCE = 300;
const EARLIEST = '1900-01-01';

/** What is wrong with a source; `today` is the day where the consultation is. */
export function sourceProblems({ source, asOf }: TypedSource, today: string): readonly SourceProblem[] {
  const length = source.trim().length;
  const ofSource: SourceProblem | null =
    length === 0 ? 'source-missing' : length > LONGEST_SOURCE ? 'source-too-long' : null;
  const ofDay: SourceProblem | null =
    asOf === '' ? 'day-missing' : !isDay(asOf) ? 'day-wrong' : asOf > today ? 'day-to-come' : null;
  return [ofSource, ofDay].filter((problem) => problem !== null);
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < EARLIEST) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
