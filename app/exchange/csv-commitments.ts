import { stringify } from 'csv-stringify/sync';
import type { OfficialTexts } from '../domain/official-text.ts';

/** What is said to one area or theme, as a file says it. */
export interface CommitmentLine {
  readonly targetType: 'area' | 'theme';
  readonly targetKey: string;
  readonly name: OfficialTexts;
  readonly shown: boolean;
  /** Empty: nothing is said. */
  readonly stance: string;
  readonly text: OfficialTexts;
  readonly owner: OfficialTexts;
  readonly due: string;
  readonly status: string;
  readonly statusOn: string;
  readonly note: OfficialTexts;
  readonly overdue: boolean;
}

const columns = [
  ...['type', 'key', 'name_en', 'name_fr', 'in_report', 'stance', 'text_en', 'text_fr', 'owner_en', 'owner_fr'],
  ...['due', 'status', 'status_since', 'note_en', 'note_fr', 'overdue'],
];

/**
 * Commitments as CSV (RFC 4180, UTF-8 with a byte order mark, line ends CRLF), one line an area or theme; days as
 * `YYYY-MM-DD`. An empty `stance`: nothing is said. What a spreadsheet would take for a formula begins with an apostrophe.
 */
export function commitmentsCsv(lines: readonly CommitmentLine[]): string {
  const rows = lines.map((line) => [
    ...[line.targetType, line.targetKey, line.name.en, line.name.fr, String(line.shown), line.stance],
    ...[line.text.en, line.text.fr, line.owner.en, line.owner.fr, line.due],
    ...[line.status, line.statusOn, line.note.en, line.note.fr, String(line.overdue)],
  ]);
  return stringify([columns, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
