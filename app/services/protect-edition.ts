import { protectAcrossEditions, type ProtectionAcrossEditions } from '../disclosure/across-editions.ts';
import { hideNested } from '../disclosure/nested.ts';
import { protectTables, withhold, type Protection } from '../disclosure/protect.ts';
import { estimateTable, type TableEstimate } from '../domain/estimate/table-estimate.ts';
import { countTable } from '../domain/report/count-table.ts';
import type { AudienceCounts } from '../domain/report/counts.ts';
import { declareTables } from '../domain/report/declare-tables.ts';
import {
  sampleBesides,
  type AreasOf,
  type AudienceDeclaration,
  type DeclaredTable,
} from '../domain/report/declared-table.ts';
import type { EditionDocument } from '../domain/report/edition.ts';
import type { ExactTable } from '../domain/report/exact-table.ts';
import { countOf } from '../domain/report/published.ts';

/** One table of an edition, with what only the team may see beside it. */
export interface TableInPreparation {
  readonly declared: DeclaredTable;
  readonly exact: ExactTable;
  readonly protection: ProtectionAcrossEditions;
  /** What a table of the random sample says of everybody; null for every other table, and where it keeps earlier figures. */
  readonly estimate: TableEstimate | null;
}

export interface CountedAudience {
  readonly declaration: Omit<AudienceDeclaration, 'areasOf'>;
  readonly counts: AudienceCounts;
}

interface Counted {
  readonly declared: DeclaredTable;
  readonly exact: ExactTable;
}

/**
 * Declares, counts and protects all tables of an edition together, and against all editions before it. Pure.
 *
 * What comments are about is counted where every comment was read by a person. Where not, the areas and themes are those
 * of the random sample alone, and say with an interval what share of all that makes: what else was read was chosen, and
 * its shares would be no one's. Without a sample they say nothing.
 */
export function protectEdition(
  audiences: readonly CountedAudience[],
  earlier: readonly EditionDocument[],
  threshold: number,
): readonly TableInPreparation[] {
  return audiences.flatMap((audience) => {
    const { counted, protections } = countAndProtect(audience, threshold);
    const exact = counted.map((table) => table.exact);
    const across = hideNested(exact, protectAcrossEditions(earlier, exact, protections, threshold), threshold);
    const sampled = sampledBy(across, threshold);
    return counted.flatMap((table, index) => {
      const protection = across[index];
      if (protection === undefined) return [];
      const estimate = protection.keptFrom === null ? estimateTable(protection.table, sampled) : null;
      return [{ ...table, protection, estimate }];
    });
  });
}

/** From the most telling on: the first of which nothing has to be hidden or, failing that, whose denominator can be shown. */
function waysToCount({ comments, sample }: AudienceCounts): readonly AreasOf[] {
  if (comments.unread === 0) return ['read', 'everybody'];
  if (sample.read === 0) return ['read'];
  return sampleBesides.map((sampleBeside) => ({ sampleBeside }));
}

function countAndProtect({ declaration, counts }: CountedAudience, threshold: number) {
  const ways = waysToCount(counts).map((areasOf) => {
    const counted = declareTables({ ...declaration, areasOf }).map((declared): Counted => ({
      declared,
      exact: countTable(declared, counts),
    }));
    const exact = counted.map((table) => table.exact);
    return { areasOf, counted, protections: protectTables(exact, threshold) };
  });
  const linked = (way: (typeof ways)[number]) => isLinked(way.counted, way.protections);
  const way =
    ways.find((one) => !linked(one) && hidesNobody(one.protections)) ?? ways.find((one) => !linked(one)) ?? ways.at(-1);
  if (way === undefined) throw new Error('There is a way to count');
  const said = way.areasOf !== 'read' || counts.comments.unread === 0;
  return said ? way : { ...way, protections: withoutTargets(way.counted, way.protections) };
}

/** Whether the sample's table can be shown whole, so that it is known whom the sample is of. */
function hidesNobody(protections: readonly Protection[]): boolean {
  return protections.every(
    ({ table, hiddenRows }) => table.id !== `${table.audience}.sample` || hiddenRows.length === 0,
  );
}

/** Whether areas and themes are withheld because their denominator is hidden in another table. */
function isLinked(counted: readonly Counted[], protections: readonly Protection[]): boolean {
  return counted.some(
    (table, index) => isOfTargets(table) && protections[index]?.hiddenRows.some(({ reason }) => reason === 'linked'),
  );
}

function isOfTargets({ declared: { counts } }: Counted): boolean {
  return counts.of === 'areas' || counts.of === 'themes';
}

function withoutTargets(counted: readonly Counted[], protections: readonly Protection[]): readonly Protection[] {
  return protections.map((protection, index) => {
    const table = counted[index];
    return table !== undefined && isOfTargets(table) ? withhold(table.exact, 'no-sample') : protection;
  });
}

/** Whom the sample is of, from what is shown of it in this edition. */
function sampledBy(protections: readonly ProtectionAcrossEditions[], threshold: number) {
  const beside = protections.find(({ table }) => table.id === `${table.audience}.sample`);
  const everybody = beside?.keptFrom === null ? countOf(beside.table.asked) : null;
  const none = beside?.table.rows.find(({ key }) => key === 'none');
  const wroteNothing = none === undefined ? null : countOf(none.cell);
  const writers = everybody === null || wroteNothing === null ? null : everybody - wroteNothing;
  return { writers, everybody, threshold };
}
