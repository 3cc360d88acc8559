import { protectAcrossEditions, type ProtectionAcrossEditions } from '../disclosure/across-editions.ts';
import { protectTables } from '../disclosure/protect.ts';
import { isSmall } from '../disclosure/threshold.ts';
import { countTable } from '../domain/report/count-table.ts';
import type { AudienceCounts } from '../domain/report/counts.ts';
import { declareTables, type AudienceDeclaration, type DeclaredTable } from '../domain/report/declare-tables.ts';
import type { EditionDocument } from '../domain/report/edition.ts';
import type { ExactTable } from '../domain/report/exact-table.ts';

/** One table of an edition, with what only the team may see beside it. */
export interface TableInPreparation {
  readonly declared: DeclaredTable;
  readonly exact: ExactTable;
  readonly protection: ProtectionAcrossEditions;
}

export interface CountedAudience {
  readonly declaration: Omit<AudienceDeclaration, 'areasOf'>;
  readonly counts: AudienceCounts;
}

/**
 * Declares, counts and protects all tables of an edition together, and against all editions before it. Pure.
 *
 * Areas are shares of the people whose comments were read. Where that number must be hidden because too few wrote
 * nothing, they are shares of everybody instead, unless too much was left unread for that to be fair.
 */
export function protectEdition(
  audiences: readonly CountedAudience[],
  earlier: readonly EditionDocument[],
  threshold: number,
): readonly TableInPreparation[] {
  return audiences.flatMap((audience) => {
    const ofRead = count(audience, 'read');
    const protections = protect(ofRead, threshold);
    const areas = ofRead.findIndex(({ declared }) => declared.counts.of === 'areas');
    const linked = protections[areas]?.hiddenRows.some((row) => row.reason === 'linked') === true;
    const { unread } = audience.counts.comments;
    const fair = unread === 0 || isSmall(unread, threshold);
    const counted = linked && fair ? count(audience, 'everybody') : ofRead;
    const exact = counted.map((table) => table.exact);
    const protectedTables = protectAcrossEditions(earlier, exact, protect(counted, threshold), threshold);
    return counted.flatMap((table, index) => {
      const protection = protectedTables[index];
      return protection === undefined ? [] : [{ ...table, protection }];
    });
  });
}

function count({ declaration, counts }: CountedAudience, areasOf: AudienceDeclaration['areasOf']) {
  const declared = declareTables({ ...declaration, areasOf });
  return declared.map((table) => ({ declared: table, exact: countTable(table, counts) }));
}

function protect(tables: readonly { readonly exact: ExactTable }[], threshold: number) {
  return protectTables(
    tables.map((table) => table.exact),
    threshold,
  );
}
