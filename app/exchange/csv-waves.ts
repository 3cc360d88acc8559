import { stringify } from 'csv-stringify/sync';
import { textIn } from '../domain/localized-text.ts';
import { withoutAnswers } from '../domain/piping.ts';
import type { MappedItem, WaveItem } from '../domain/wave-mapping.ts';

const columns = [
  'kind',
  'key',
  'words',
  'fate',
  'earlier_keys',
  'earlier_words',
  'comparable',
  'note',
  'decided_by',
  'decided_at',
] as const;

/** What was said about an item, if anything was. */
interface Said {
  readonly note: string;
  readonly name: string | null;
  readonly decidedAt: Date;
}

/**
 * How a wave stands to the one before, as CSV (RFC 4180, UTF-8 with a byte order mark, line ends CRLF), one line an item:
 * keys of the earlier wave with spaces between, `comparable` yes, no or undecided, days in UTC. What a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
export function wavesCsv(items: readonly MappedItem[], said: ReadonlyMap<string, Said>, language: string): string {
  const rows = items.map(({ kind, key, now, before, fate, comparable }) => {
    const decision = said.get(`${kind} ${key}`);
    return [
      ...[kind, key, now === null ? '' : nameOf(now, language), fate],
      ...[before.map((item) => item.key).join(' '), before.map((item) => nameOf(item, language)).join(' / ')],
      ...[comparable, decision?.note ?? '', decision?.name ?? '', decision?.decidedAt.toISOString() ?? ''],
    ];
  });
  const form = { escape_formulas: true, record_delimiter: '\r\n', bom: true, header: true } as const;
  return stringify(rows, { ...form, columns: [...columns] });
}

/** What an item is called; its key where nobody has written its words yet. */
function nameOf({ key, texts }: WaveItem, language: string): string {
  const named = texts.find(({ text }) => Object.keys(text).length > 0);
  return named === undefined ? key : textIn(withoutAnswers(named.text), language).text;
}
