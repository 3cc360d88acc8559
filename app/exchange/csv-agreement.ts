import { stringify } from 'csv-stringify/sync';
import type { Measure } from '#app/domain/agreement/figures.ts';
import { standingOf } from '#app/domain/agreement/standing.ts';

interface AgreementRow {
  /** Target id, or `overall`. */
  readonly id: string;
  readonly name: string;
  /** A tag; empty: in all. */
  readonly language: string;
  readonly viaTranslation: boolean | null;
  readonly measure: Measure | null;
  readonly kappa: number | null;
  /** In words of the file where it is not exact: `<10`, `>=25`. */
  readonly n: string;
}

const columns = [
  ...['target', 'name', 'language', 'with_translation', 'standing', 'percentage_agreement', 'krippendorff_alpha'],
  ...['alpha_low_95', 'alpha_high_95', 'alpha_undefined_because', 'cohen_kappa_of_two', 'double_coded_comments'],
];

/**
 * How far readers agree, as CSV (RFC 4180, UTF-8 with a byte order mark, line ends CRLF): a row for all together, one for each area and
 * theme, and below each those of its languages. Figures with four decimals; `standing` is that of the whole target only.
 */
export function agreementCsv(rows: readonly AgreementRow[]): string {
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(Math.round(value * 1e4) / 1e4);
  const cells = rows.map(({ id, name, language, viaTranslation, measure, kappa, n }) => [
    ...[id, name, language, viaTranslation === null ? '' : String(viaTranslation)],
    measure === null || viaTranslation !== null ? '' : standingOf(measure),
    ...[figure(measure?.percentage), figure(measure?.alpha.value)],
    ...[figure(measure?.interval?.low), figure(measure?.interval?.high), measure?.alpha.reason ?? ''],
    ...[figure(kappa), n],
  ]);
  return stringify([columns, ...cells], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
