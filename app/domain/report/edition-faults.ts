import type { EditionDocument, EditionTable } from './edition.ts';
import { LOWEST_THRESHOLD } from './published.ts';
import { isPublished } from './published-targets.ts';
import { lacksNote } from './target-agreement.ts';

/**
 * What contradicts itself in an edition, or would show a small figure: rows without words, tables of nobody, findings and
 * notes that have nothing to stand on.
 */
export function faultsOf(edition: EditionDocument): readonly string[] {
  const faults: string[] = [];
  const audiences = new Set(edition.audiences.map((audience) => audience.key));
  for (const table of edition.tables) {
    const least = table.figuresFrom.edition === edition.edition ? edition.threshold : LOWEST_THRESHOLD;
    if (!audiences.has(table.audience)) faults.push(`${table.id} is of an unknown audience`);
    if (table.figuresFrom.edition > edition.edition) faults.push(`${table.id} has figures of a later edition`);
    if (isBelow(table.asked, least)) faults.push(`${table.id} was asked of too few people`);
    if (table.unread !== undefined && isBelow(table.unread, least))
      faults.push(`${table.id} tells how few were not read`);
    for (const key of Object.keys(table.estimate?.rows ?? {})) {
      const row = table.rows.find((candidate) => candidate.key === key);
      if (row?.cell.type !== 'count') faults.push(`${table.id} estimates what is not shown`);
    }
    if (table.made.of === 'sample' && table.asked.type === 'count' && table.estimate === undefined)
      faults.push(`${table.id} shows a sample that says nothing of all`);
    for (const row of table.rows) {
      if (table.labels[row.key] === undefined) faults.push(`${table.id} has no words for ${row.key}`);
      if (isBelow(row.cell, least)) faults.push(`${table.id} would show a small figure`);
      if (row.cell.type === 'hidden') continue;
      if (table.asked.type === 'hidden' || row.cell.value > table.asked.value)
        faults.push(`${table.id} exceeds who was asked`);
    }
  }
  if (new Set(edition.tables.map((table) => table.id)).size < edition.tables.length)
    faults.push('a table stands twice');
  for (const target of edition.agreement ?? []) {
    if (lacksNote(target) && isPublished(edition.tables, target))
      faults.push(`readers do not agree on ${target.key}, and no note says why it is published`);
  }
  for (const finding of edition.findings) {
    const row = edition.tables.find((table) => table.id === finding.table)?.rows.find(({ key }) => key === finding.row);
    if (row?.cell.type !== 'count') faults.push('a finding has no shown figure');
  }
  return faults;
}

function isBelow(cell: EditionTable['asked'], least: number): boolean {
  return cell.type === 'count' && cell.value > 0 && cell.value < least;
}
