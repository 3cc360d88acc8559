import { stringify } from 'csv-stringify/sync';
import type { Bilingual } from '#app/domain/report/bilingual.ts';

interface TemplateVariable {
  readonly key: string;
  readonly rows: readonly { readonly key: string; readonly label: Bilingual }[];
  readonly shares: readonly { readonly group: string; readonly share: number }[];
}

/**
 * A file of population shares to fill in, which the page takes back: CSV (RFC 4180, UTF-8 with a byte order mark, line ends
 * CRLF), a row for each group with its key, its name in a language and its share from 0 to 1, empty where none is kept. A
 * group that is kept and that the survey does not have (a language that it does not offer) comes last, by its key.
 */
export function benchmarkCsv(variables: readonly TemplateVariable[], language: 'en' | 'fr'): string {
  const lines = variables.flatMap(({ key, rows, shares }) => {
    const own = new Set(rows.map((row) => row.key));
    const others = shares.filter(({ group }) => !own.has(group));
    const shareOf = (group: string) => shares.find((one) => one.group === group)?.share;
    return [
      ...rows.map((row) => [key, row.key, row.label[language], written(shareOf(row.key))]),
      ...others.map(({ group, share }) => [key, group, '', written(share)]),
    ];
  });
  const columns = ['variable', 'group', 'name', 'share'];
  const form = { escape_formulas: true, record_delimiter: '\r\n', bom: true, header: true } as const;
  return stringify(lines, { ...form, columns });
}

const written = (share: number | undefined) => (share === undefined ? '' : String(Math.round(share * 1e6) / 1e6));
