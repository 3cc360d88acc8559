import { auditEditions } from '../disclosure/audit/audit-editions.ts';
import { highsSolver } from '../disclosure/audit/highs-solver.ts';
import { crossTableId } from '../domain/report/cross-table.ts';
import { isProvenSafe, type AuditReport } from '../domain/report/audit-report.ts';
import type { Application } from './application.ts';
import type { CountedEdition } from './count-edition.ts';
import type { Progress } from './edition-progress.ts';
import { knownOf, prepareEdition, type EditionInPreparation } from './prepare-edition.ts';

/** An edition with what the auditor says of it beside all that was published before it. */
export interface ProvenEdition extends EditionInPreparation {
  readonly audit: AuditReport;
  /** By table by groups, how many columns had to be put together beyond the rules: with these it is the same edition again. */
  readonly coarsened: ReadonlyMap<string, number>;
}

/** Each time, the tables by groups that could not be proven safe are told more coarsely; then they are withheld. */
const MOST_ROUNDS = 8;
const MORE_THAN_COLUMNS = 10_000;
/** For all rounds together. */
const AUDIT_BUDGET_MS = 30_000;

/**
 * Protects an edition and lets the auditor attack it with everything that was published before. What it can narrow down, and
 * what it cannot prove safe in time, is coarsened: in tables by groups, columns are put together until it can or nothing
 * is left. What remains after that is for `obstacleTo` to refuse.
 */
export async function proveEdition(
  app: Pick<Application, 'keys'>,
  counted: CountedEdition,
  progress: Progress,
): Promise<ProvenEdition> {
  const solver = await highsSolver();
  const coarsen = new Map<string, number>();
  const began = performance.now();
  for (let round = 1; ; round++) {
    await progress('protecting', round - 1, round);
    const prepared = prepareEdition(app, counted, coarsen);
    await progress('auditing', round - 1, round);
    const left = Math.max(2_000, AUDIT_BUDGET_MS - (performance.now() - began));
    const audit = await auditEditions([...counted.earlier, prepared.document], {
      ...{ known: knownOf(prepared), solver, budgetMs: left },
    });
    const wanting = crossTablesIn(audit, prepared);
    if (isProvenSafe(audit) || wanting.size === 0 || round === MOST_ROUNDS)
      return { ...prepared, audit, coarsened: coarsen };
    // The last time nothing is told by these groups: a table without columns cannot be attacked.
    const more = round === MOST_ROUNDS - 1 ? MORE_THAN_COLUMNS : 1;
    for (const id of wanting) coarsen.set(id, (coarsen.get(id) ?? 0) + more);
  }
}

/** The tables by groups, with figures of this edition, that something was found in or could not be proven of. */
function crossTablesIn({ findings, unproven }: AuditReport, { document }: EditionInPreparation): ReadonlySet<string> {
  const own = new Set(
    (document.crossTables ?? [])
      .filter(({ figuresFrom, columns }) => figuresFrom.edition === document.edition && columns.length > 0)
      .map(({ id }) => id),
  );
  const named = [...findings, ...unproven].flatMap(({ place }) =>
    place.columnTable === undefined ? [] : [crossTableId(place.table, place.columnTable)],
  );
  return new Set(named.filter((id) => own.has(id)));
}
