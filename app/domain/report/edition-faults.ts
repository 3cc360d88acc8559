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
    const isOwn = table.figuresFrom.edition === edition.edition;
    // Rounded to a multiple of five, a figure may stand for up to four people more than it says, or for four fewer.
    const slack = table.rounded === true ? 4 : 0;
    const least = isOwn ? Math.max(edition.threshold - slack, LOWEST_THRESHOLD) : LOWEST_THRESHOLD;
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
      if (table.asked.type === 'hidden' || row.cell.value > table.asked.value + 2 * slack)
        faults.push(`${table.id} exceeds who was asked`);
    }
  }
  faults.push(...crossFaultsOf(edition));
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

/** Tables by groups that are of no tables, or whose rows and columns do not fit together, or that would show a small figure. */
function crossFaultsOf(edition: EditionDocument): readonly string[] {
  const tables = new Map(edition.tables.map((table) => [table.id, table]));
  const all = edition.crossTables ?? [];
  const faults = all.flatMap((table) => {
    const [rows, columns] = [tables.get(table.rowTable), tables.get(table.columnTable)];
    if (rows === undefined || columns === undefined) return [`${table.id} is of a table that is not there`];
    const isOwn = table.figuresFrom.edition === edition.edition;
    // Rounded to a multiple of five, a figure may stand for up to four people more than it says.
    const least = isOwn
      ? Math.max(table.threshold - (table.rounded === true ? 4 : 0), LOWEST_THRESHOLD)
      : LOWEST_THRESHOLD;
    const cells = table.rows.flatMap((row) => row.cells);
    return [
      ...(rows.audience !== table.audience || columns.audience !== table.audience
        ? [`${table.id} pools audiences`]
        : []),
      ...(table.columns.some(({ key, groups }) => groups.length > 1 && table.columnLabels[key] === undefined)
        ? [`${table.id} has no words for a column`]
        : []),
      ...(table.rows.some((row) => row.cells.length !== table.columns.length)
        ? [`${table.id} is not a rectangle`]
        : []),
      ...(table.rows.some(({ key }) => rows.labels[key] === undefined) ? [`${table.id} has no words for a row`] : []),
      ...([...cells, ...table.columns.map(({ asked }) => asked)].some((cell) => isBelow(cell, least))
        ? [`${table.id} would show a small figure`]
        : []),
    ];
  });
  const ids = [...edition.tables, ...all].map(({ id }) => id);
  return new Set(ids).size < ids.length ? [...faults, 'a table by groups stands twice'] : faults;
}

function isBelow(cell: EditionTable['asked'], least: number): boolean {
  return cell.type === 'count' && cell.value > 0 && cell.value < least;
}
