import { madeUpConsultation, type MadeUpConsultation } from '#app/disclosure/audit/generated-consultation.ts';
import { madeUpNumbers } from '#app/disclosure/audit/made-up-numbers.ts';
import type { NumberSystem } from '#app/disclosure/audit/number-system.ts';
import { protectUntilProven } from '#app/disclosure/audit/protect-until-proven.ts';
import type { Solver } from '#app/disclosure/audit/solver.ts';
import { enterEditions } from '#app/disclosure/audit/system-of.ts';
import type { AuditReport } from '#app/domain/report/audit-report.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import { publishMadeUp, type MadeUpEdition } from './publish-made-up.ts';

export interface Attack {
  readonly consultation: MadeUpConsultation;
  readonly editions: readonly MadeUpEdition[];
  readonly audits: readonly AuditReport[];
  /** Numbers whose true value the audited system rules out: faults of the auditor. */
  readonly untrue: readonly string[];
  /** How often each had to be told more coarsely, and once more. */
  readonly rounds: readonly number[];
  /** What the rules by themselves hide of each edition's tables by groups. */
  readonly losses: readonly MadeUpEdition['loss'][];
}

/** Publishes all editions of a made-up consultation one after the other, and attacks each. */
export async function attackMadeUp(seed: number, solver: Solver): Promise<Attack> {
  const consultation = madeUpConsultation(seed);
  const editions: MadeUpEdition[] = [];
  const audits: AuditReport[] = [];
  const untrue: string[] = [];
  const rounds: number[] = [];
  const losses: MadeUpEdition['loss'][] = [];
  const documents: EditionDocument[] = [];
  for (const _people of consultation.editions) {
    const proven = await protectUntilProven({
      earlier: documents,
      prepare: (coarsening) => publishMadeUp(consultation, documents, coarsening),
      audited: (edition) => edition,
      solver,
    });
    const { prepared: edition, audit, coarsening } = proven;
    const byRules = coarsening.size === 0 ? edition : publishMadeUp(consultation, documents);
    documents.push(edition.document);
    editions.push(edition);
    audits.push(audit);
    rounds.push(proven.rounds);
    losses.push(byRules.loss);
    untrue.push(...untrueOf(enterEditions(documents, edition.known).build(), consultation, documents));
  }
  return { consultation, editions, audits, untrue, rounds, losses };
}

/** Every number and every sum of a system, held against the people that it should be of. */
function untrueOf(
  { cells, places, sums }: NumberSystem,
  consultation: MadeUpConsultation,
  documents: readonly EditionDocument[],
): readonly string[] {
  const { valueOf } = madeUpNumbers(consultation, (edition, table) => {
    const found = documents[edition - 1]?.tables.find(({ id }) => id === table);
    return found?.made.of ?? 'everybody';
  });
  const about = places.map(({ table }) => !table.endsWith('.decisions'));
  const values = places.map((place, cell) => (about[cell] === true ? valueOf(place) : Number.NaN));
  const wrong = cells.flatMap(({ id, known: { lowest, highest } }, cell) => {
    const value = values[cell] ?? Number.NaN;
    return value < lowest || value > highest
      ? [`${id} is ${String(value)}, not ${String(lowest)} to ${String(highest)}`]
      : [];
  });
  const broken = sums.flatMap(({ total, parts }) => {
    const sum = parts.reduce((all, part) => all + (values[part] ?? 0), 0);
    const whole = values[total] ?? 0;
    return sum === whole || Number.isNaN(sum) || Number.isNaN(whole)
      ? []
      : [`${cells[total]?.id ?? ''} is ${String(whole)}, its parts are ${String(sum)}`];
  });
  return [...wrong, ...broken];
}
