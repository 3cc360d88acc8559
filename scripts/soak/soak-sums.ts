import type { SuppressionLoss } from '#app/disclosure/compare/suppression-loss.ts';
import { isProvenSafe } from '#app/domain/report/audit-report.ts';
import type { Attack } from './attack-made-up.ts';

/** What became of all consultations so far. */
export interface SoakSums {
  readonly consultations: number;
  readonly editions: number;
  readonly faults: number;
  readonly cells: number;
  readonly hidden: number;
  readonly checked: number;
  readonly coarsened: number;
  readonly auditMilliseconds: number;
  readonly longestAudit: number;
  readonly ours: SuppressionLoss;
  readonly greedy: SuppressionLoss;
}

const noLoss: SuppressionLoss = { cells: 0, hidden: 0, information: 0, informationHidden: 0 };
export const emptySums: SoakSums = {
  ...{ consultations: 0, editions: 0, faults: 0, cells: 0, hidden: 0, checked: 0, coarsened: 0 },
  ...{ auditMilliseconds: 0, longestAudit: 0, ours: noLoss, greedy: noLoss },
};

export function sumsWith(sums: SoakSums, { audits, untrue, rounds, losses }: Attack): SoakSums {
  const total = (of: (audit: Attack['audits'][number]) => number) => audits.reduce((sum, audit) => sum + of(audit), 0);
  const isSafe = untrue.length === 0 && audits.every(isProvenSafe);
  return {
    consultations: sums.consultations + 1,
    editions: sums.editions + audits.length,
    faults: sums.faults + (isSafe ? 0 : 1),
    cells: sums.cells + total((audit) => audit.cells),
    hidden: sums.hidden + total((audit) => audit.hidden),
    checked: sums.checked + total((audit) => audit.checked),
    coarsened: sums.coarsened + rounds.filter((round) => round > 1).length,
    auditMilliseconds: sums.auditMilliseconds + total((audit) => audit.milliseconds),
    longestAudit: Math.max(sums.longestAudit, ...audits.map((audit) => audit.milliseconds)),
    ours: losses.reduce((sum, { ours }) => added(sum, ours), sums.ours),
    greedy: losses.reduce((sum, { greedy }) => added(sum, greedy), sums.greedy),
  };
}

function added(one: SuppressionLoss, other: SuppressionLoss): SuppressionLoss {
  return {
    cells: one.cells + other.cells,
    hidden: one.hidden + other.hidden,
    information: one.information + other.information,
    informationHidden: one.informationHidden + other.informationHidden,
  };
}

export function wordsOf(sums: SoakSums, solver: string): string {
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
  const loss = (of: SuppressionLoss) =>
    `${share(of.hidden, of.cells)} of cells, ${share(of.informationHidden, of.information)} of information`;
  return [
    `${String(sums.consultations)} consultations, ${String(sums.editions)} editions, ${String(sums.faults)} with a fault (${solver})`,
    `${String(sums.cells)} numbers, ${String(sums.hidden)} hidden (${share(sums.hidden, sums.cells)}), ${String(sums.checked)} checks`,
    `${String(sums.coarsened)} editions were told more coarsely than the rules ask (${share(sums.coarsened, sums.editions)})`,
    `An audit takes ${(sums.auditMilliseconds / Math.max(sums.editions, 1)).toFixed(0)} ms, the longest ${String(sums.longestAudit)} ms`,
    `Hidden of tables by groups: ${loss(sums.ours)}; by the greedy rule: ${loss(sums.greedy)}`,
  ].join('\n');
}
