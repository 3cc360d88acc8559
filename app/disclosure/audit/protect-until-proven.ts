import { isProvenSafe, type AuditReport } from '#app/domain/report/audit-report.ts';
import { auditEditions } from './audit-editions.ts';
import type { AuditedEdition, KnownOfTables } from './audited-edition.ts';
import { coarserAfter, type Coarsening } from './coarsen.ts';
import type { Solver } from './solver.ts';

/** From the sixth on whole tables go; more rounds than that change nothing. */
const MOST_ROUNDS = 12;
const DEFAULT_BUDGET_MS = 30_000;
/** What a round has even when those before it took everything: what it cannot prove is coarsened again. */
const LEAST_BUDGET_MS = 2_000;

export interface ToBeProven<Prepared> {
  /** All that was published before, in order. */
  readonly earlier: readonly AuditedEdition[];
  /** Protects the edition, telling some of it more coarsely than the rules ask. */
  readonly prepare: (coarsening: Coarsening) => Prepared;
  readonly audited: (prepared: Prepared) => { readonly document: AuditedEdition; readonly known: KnownOfTables };
  readonly solver: Solver;
  /** For all rounds together. */
  readonly budgetMs?: number;
  readonly progress?: (step: 'protecting' | 'auditing', round: number) => Promise<void>;
  readonly signal?: AbortSignal;
}

export interface Proven<Prepared> {
  readonly prepared: Prepared;
  readonly audit: AuditReport;
  /** With it, `prepare` gives the same again. */
  readonly coarsening: Coarsening;
  readonly rounds: number;
}

/**
 * Protects an edition and attacks it with everything that was published before, until nothing is found. What an attack can
 * narrow down, and what it cannot prove safe in time, is told more coarsely (`coarserAfter`). What remains when nothing is
 * left that could be coarsened stands in the audit: an edition with a finding must not be published.
 */
export async function protectUntilProven<Prepared>(request: ToBeProven<Prepared>): Promise<Proven<Prepared>> {
  const { earlier, prepare, audited, solver, signal, budgetMs = DEFAULT_BUDGET_MS } = request;
  const began = performance.now();
  let coarsening: Coarsening = new Map();
  for (let round = 1; ; round++) {
    signal?.throwIfAborted();
    await request.progress?.('protecting', round);
    const prepared = prepare(coarsening);
    await request.progress?.('auditing', round);
    const { document, known } = audited(prepared);
    const left = Math.max(LEAST_BUDGET_MS, budgetMs - (performance.now() - began));
    const audit = await auditEditions([...earlier, document], {
      ...{ known, solver, budgetMs: left },
      ...(signal !== undefined && { signal }),
    });
    const next = isProvenSafe(audit)
      ? null
      : coarserAfter(audit, document, coarsening, { round, rankings: known.rankings });
    if (next === null || round === MOST_ROUNDS) return { prepared, audit, coarsening, rounds: round };
    coarsening = next;
  }
}
