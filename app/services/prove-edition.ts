import type { Coarsening } from '../disclosure/audit/coarsen.ts';
import { highsSolver } from '../disclosure/audit/highs-solver.ts';
import { protectUntilProven } from '../disclosure/audit/protect-until-proven.ts';
import type { AuditReport } from '../domain/report/audit-report.ts';
import type { Application } from './application.ts';
import type { CountedEdition } from './count-edition.ts';
import type { Progress } from './edition-progress.ts';
import { knownOf, prepareEdition, type EditionInPreparation } from './prepare-edition.ts';

/** An edition with what the auditor says of it beside all that was published before it. */
export interface ProvenEdition extends EditionInPreparation {
  readonly audit: AuditReport;
  /** What had to be told more coarsely than the rules ask: with these it is the same edition again. */
  readonly coarsened: Coarsening;
}

/**
 * Protects an edition and lets the auditor attack it with everything that was published before. What it can narrow down, and
 * what it cannot prove safe in time, is coarsened (`protectUntilProven`) until it finds nothing or nothing is left that could be.
 * What remains after that is for `obstacleTo` to refuse.
 */
export async function proveEdition(
  app: Pick<Application, 'keys'>,
  counted: CountedEdition,
  progress: Progress,
): Promise<ProvenEdition> {
  const { prepared, audit, coarsening } = await protectUntilProven({
    earlier: counted.earlier,
    prepare: (coarsen) => prepareEdition(app, counted, coarsen),
    audited: (one) => ({ document: one.document, known: knownOf(one) }),
    solver: await highsSolver(),
    progress: (step, round) => progress(step, round - 1, round),
  });
  return { ...prepared, audit, coarsened: coarsening };
}
