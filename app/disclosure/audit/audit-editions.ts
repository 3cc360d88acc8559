import type { AuditFinding, AuditReport } from '#app/domain/report/audit-report.ts';
import type { AuditedEdition, KnownOfTables } from './audited-edition.ts';
import type { Bound, Proof } from './bound.ts';
import { boundCells, pause } from './bound-cells.ts';
import { componentsOf } from './components.ts';
import { pairsOfDenominators, pairsSince, pairsWithin, tellingDifferences, type Difference } from './differences.ts';
import type { NumberSystem } from './number-system.ts';
import type { Solver } from './solver.ts';
import { supposeOneWay } from './suppose-one-way.ts';
import { enterEditions } from './system-of.ts';

export interface AuditOptions {
  readonly known: KnownOfTables;
  readonly solver: Solver;
  readonly budgetMs?: number;
  readonly signal?: AbortSignal;
  readonly now?: () => number;
}

const DEFAULT_BUDGET_MS = 20_000;

/**
 * Attacks the newest of some editions, the last one, with all that was published before it: bounds every number that is
 * published as hidden, and every one that follows from others (complements, who was not asked, differences between tables
 * and between editions), first from the figures alone, then supposing for each earlier edition that people only came, or
 * only went. An estimate is worked out of shown cells and adds nothing; docs/disclosure.md says what is assumed.
 *
 * Throws a RangeError where editions contradict each other: that is a fault in what counted them.
 */
export async function auditEditions(editions: readonly AuditedEdition[], options: AuditOptions): Promise<AuditReport> {
  const { known, solver, now = () => performance.now() } = options;
  const newest = editions.at(-1);
  if (newest === undefined) throw new RangeError('There is no edition to audit');
  const began = now();
  const msUsed = () => now() - began;
  const budgetMs = options.budgetMs ?? DEFAULT_BUDGET_MS;
  const tally = talliedFindings(newest.edition);
  const attack = async (system: NumberSystem, without: ReadonlySet<string> = new Set()) => {
    const wanted = [...system.wanted.keys()].filter((cell) => !without.has(system.cells[cell]?.id ?? ''));
    const bounds = await boundCells(system, wanted, {
      ...options,
      least: (cell) => system.wanted.get(cell) ?? newest.threshold,
      implied: system.implied,
      budgetMs: Math.max(0, budgetMs - msUsed()),
    });
    for (const [cell, bound] of bounds) tally.add(system, cell, bound);
    return bounds;
  };

  const base = enterEditions(editions, known).build();
  await pause();
  const bounds = await attack(base);
  await pause();
  const { known: intervals } = componentsOf(base);
  const earlier = editions.slice(0, -1);
  tally.differences([
    ...tellingDifferences(base, intervals, pairsWithin(base, intervals, newest)),
    ...tellingDifferences(base, intervals, pairsOfDenominators(base, newest)),
    ...earlier.flatMap((edition) => tellingDifferences(base, intervals, pairsSince(base, newest, edition))),
  ]);
  // What is not safe by itself is said once; nothing more can be found of it.
  const said = new Set(
    [...bounds].flatMap(([cell, { verdict }]) => (verdict === 'safe' ? [] : [base.cells[cell]?.id ?? ''])),
  );
  for (const edition of earlier) {
    await pause();
    await attack(supposeOneWay(edition, newest, editions, known), said);
  }
  return {
    ...tally.report(),
    cells: base.cells.length,
    hidden: base.wanted.size - base.implied.size,
    milliseconds: Math.round(msUsed()),
    solver: solver.name,
  };
}

function talliedFindings(newest: number) {
  const findings: AuditFinding[] = [];
  const unproven: AuditFinding[] = [];
  const earlier: AuditFinding[] = [];
  const proven: Record<Proof, number> = { propagation: 0, 'linear-program': 0, 'integer-program': 0 };
  let checked = 0;
  return {
    add: ({ places, wanted, supposing }: NumberSystem, cell: number, { verdict, by, lowest, highest }: Bound) => {
      checked += 1;
      const place = places[cell];
      if (verdict === 'safe' || verdict === 'narrow') proven[by] += 1;
      if (place === undefined || verdict === 'safe') return;
      // What was supposed cannot be; whoever supposes it learns that, and nothing of anybody.
      if (verdict === 'impossible' && supposing) return;
      const finding = { place, lowest, highest, least: wanted.get(cell) ?? 0, supposing };
      if (place.edition < newest && !supposing) earlier.push(finding);
      else (verdict === 'narrow' ? findings : unproven).push(finding);
    },
    differences: (found: readonly Difference[]) => {
      for (const { place, interval, least } of found) findings.push({ place, ...interval, least, supposing: false });
      checked += found.length;
      proven.propagation += found.length;
    },
    report: () => ({ findings, unproven, earlier, checked, proven }),
  };
}
