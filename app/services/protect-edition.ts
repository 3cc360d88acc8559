import { questionKeyOf } from '../domain/answer-field.ts';
import { protectAcrossEditions, type ProtectionAcrossEditions } from '../disclosure/across-editions.ts';
import { coarsenTables, type Coarsening } from '../disclosure/audit/coarsen.ts';
import { hideDecisions } from '../disclosure/decisions.ts';
import { hideNested } from '../disclosure/nested.ts';
import { protectTables, withhold, type Protection } from '../disclosure/protect.ts';
import { protectCrossTables, type CrossProtectionAcrossEditions } from '../disclosure/protect-cross.ts';
import { roundProtections } from '../disclosure/rounding.ts';
import type { DisclosureRules } from '../disclosure/rules.ts';
import { estimateTable, type TableEstimate } from '../domain/estimate/table-estimate.ts';
import { countCrossTable } from '../domain/report/count-cross.ts';
import { countTable } from '../domain/report/count-table.ts';
import type { AudienceCounts } from '../domain/report/counts.ts';
import type { ExactCrossTable } from '../domain/report/cross-table.ts';
import { declareCrossTables, type ChosenCrossTable } from '../domain/report/declare-cross-tables.ts';
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
import type { ResultColumns } from '../domain/results/result-columns.ts';

/** One table of an edition, with what only the team may see beside it. */
export interface TableInPreparation {
  readonly declared: DeclaredTable;
  readonly exact: ExactTable;
  readonly protection: ProtectionAcrossEditions;
  /** What a table of the random sample says of everybody; null for every other table, and where it keeps earlier figures. */
  readonly estimate: TableEstimate | null;
}

/** One table by groups of an edition, with what only the team may see beside it. */
export interface CrossTableInPreparation {
  readonly exact: ExactCrossTable;
  readonly protection: CrossProtectionAcrossEditions;
}

export interface ProtectedEdition {
  readonly tables: readonly TableInPreparation[];
  readonly crossTables: readonly CrossTableInPreparation[];
}

export interface CountedAudience {
  readonly declaration: Omit<AudienceDeclaration, 'areasOf'>;
  readonly counts: AudienceCounts;
}

interface Counted {
  readonly declared: DeclaredTable;
  readonly exact: ExactTable;
}

export interface EditionToProtect {
  readonly audiences: readonly CountedAudience[];
  /** By audience, what tables by groups are counted from. */
  readonly columns: ReadonlyMap<string, ResultColumns>;
  /** The tables by groups that were chosen; null: none were. */
  readonly chosen: readonly ChosenCrossTable[] | null;
  readonly earlier: readonly EditionDocument[];
  readonly rules: Omit<DisclosureRules, 'sensitiveTables'>;
  /** Keys of the questions about immigration status, refuge and the like. */
  readonly sensitiveQuestions: readonly string[];
  readonly coarsen?: Coarsening;
}

/**
 * Declares, counts and protects all tables of an edition together, and against all editions before it. Pure.
 *
 * What comments are about is counted where every comment was read by a person. Where not, the areas and themes are those
 * of the random sample alone, and say with an interval what share of all that makes: what else was read was chosen, and
 * its shares would be no one's. Without a sample they say nothing.
 */
export function protectEdition(edition: EditionToProtect): ProtectedEdition {
  const each = edition.audiences.map((audience) => protectAudience(audience, edition));
  return {
    tables: each.flatMap(({ tables }) => tables),
    crossTables: each.flatMap(({ crossTables }) => crossTables),
  };
}

function protectAudience(audience: CountedAudience, edition: EditionToProtect): ProtectedEdition {
  const { earlier, rules } = edition;
  const { threshold } = rules;
  const { counted, protections } = countAndProtect(audience, threshold);
  const exact = counted.map((table) => table.exact);
  // Before they are held against earlier editions, which were rounded as well.
  const ready = rules.rounding === 'none' ? protections : roundProtections(protections, exact, rules.draw);
  const told = hideNested(exact, protectAcrossEditions(earlier, exact, ready, threshold), threshold);
  const coarse = coarsenTables(exact, told, earlier, edition.coarsen ?? new Map<string, number>());
  const across = hideDecisions(exact, coarse, threshold);
  const sampled = sampledBy(across, threshold);
  const tables = counted.flatMap((table, index) => {
    const protection = across[index];
    if (protection === undefined) return [];
    const estimate = protection.keptFrom === null ? estimateTable(protection.table, sampled) : null;
    return [{ ...table, protection, estimate }];
  });
  const crossed = countCrossTables(audience, counted, edition);
  const protectedCross = protectCrossTables({
    ...{ crossTables: crossed, tables: exact, protections: across, earlier },
    rules: { ...rules, sensitiveTables: sensitiveAmong(counted, edition.sensitiveQuestions) },
    ...(edition.coarsen !== undefined && { coarsen: edition.coarsen }),
  });
  const crossTables = crossed.flatMap((table, index) => {
    const protection = protectedCross[index];
    return protection === undefined ? [] : [{ exact: table, protection }];
  });
  return { tables, crossTables };
}

function countCrossTables(
  { declaration: { audience } }: CountedAudience,
  counted: readonly Counted[],
  { columns, chosen }: EditionToProtect,
): readonly ExactCrossTable[] {
  const store = columns.get(audience);
  if (store === undefined) return [];
  const byId = new Map(counted.map((table) => [table.declared.id, table]));
  const shapes = declareCrossTables(
    counted.map(({ declared }) => declared),
    chosen,
  );
  return shapes.flatMap((shape) => {
    const [rows, groups] = [byId.get(shape.rowTable), byId.get(shape.columnTable)];
    return rows === undefined || groups === undefined ? [] : [countCrossTable(shape, rows, groups, store)];
  });
}

/** The ids of the tables of sensitive questions, their parts included. */
function sensitiveAmong(counted: readonly Counted[], questions: readonly string[]): ReadonlySet<string> {
  const isSensitive = ({ declared: { counts } }: Counted) =>
    counts.of === 'choices' && questions.includes(questionKeyOf(counts.question));
  return new Set(counted.filter(isSensitive).map(({ declared }) => declared.id));
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
