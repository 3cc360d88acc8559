import { stringify } from 'csv-stringify/sync';

/** A count that is exact, or told in steps. */
type Told =
  number | { readonly kind: 'fewer'; readonly than: number } | { readonly kind: 'at-least'; readonly count: number };

interface LearntRun {
  readonly run: number;
  readonly total: Readonly<Record<'readings' | 'accepted' | 'rejected' | 'added', number>>;
  readonly taken: number | null;
  readonly languages: readonly {
    readonly language: string;
    readonly readings: Told;
    readonly counts: Readonly<Record<'accepted' | 'rejected' | 'added', Told>> | null;
  }[];
}

const columns = ['run', 'language', 'readings', 'accepted', 'rejected', 'added', 'share_taken'] as const;

const told = (value: Told): string =>
  typeof value === 'number'
    ? String(value)
    : value.kind === 'fewer'
      ? `<${String(value.than)}`
      : `>=${String(value.count)}`;

/**
 * What readers did with the suggestions of each run, as CSV (RFC 4180, UTF-8 with a byte order mark, line ends CRLF): one
 * row a run, exact, with the language `all`; then one a language, whose counts are steps (`<10`, `>=25`) and empty where the
 * language has few readings. `share_taken` is accepted ÷ (accepted + rejected), of the whole run alone.
 */
export function learningCsv(runs: readonly LearntRun[]): string {
  const rows = runs.flatMap(({ run, total, taken, languages }) => [
    [
      ...[run, 'all', total.readings, total.accepted, total.rejected, total.added],
      taken === null ? '' : String(Math.round(taken * 1000) / 1000),
    ],
    ...languages.map(({ language, readings, counts }) => [
      ...[run, language, told(readings)],
      ...(counts === null ? ['', '', ''] : [told(counts.accepted), told(counts.rejected), told(counts.added)]),
      '',
    ]),
  ]);
  return stringify(
    rows.map((row) => row.map(String)),
    { escape_formulas: true, record_delimiter: '\r\n', bom: true, header: true, columns: [...columns] },
  );
}
