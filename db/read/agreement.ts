import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Interval } from '#app/domain/agreement/bootstrap.ts';
import type { Figure } from '#app/domain/agreement/figures.ts';
import { readKept } from '#app/domain/agreement/kept.ts';
import { standingOf, type Standing } from '#app/domain/agreement/standing.ts';
import type { TalliedPattern } from '#app/domain/agreement/tallies.ts';
import type { MeasuredTarget } from '#app/domain/agreement/units.ts';
import type { TextsByLanguage } from '#app/domain/report/bilingual.ts';
import { parseTargetId, targetId, type Target } from '#app/domain/review.ts';
import type { TenantTransaction } from '../client.ts';
import { agreementNote, agreementState, agreementTally, changedReading } from '../schema/agreement.ts';
import { priorityArea } from '../schema/consultation.ts';
import { codebookTheme } from '../schema/workshop.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

/** How far readers agree on an area or theme, as a report needs it. */
export interface TargetStanding extends Target {
  readonly standing: Standing;
  /** Krippendorff's; null where it is undefined or nothing was measured. */
  readonly alpha: number | null;
  readonly interval: Interval | null;
  /** Comments that two readers or more have coded. */
  readonly n: number;
  /** Why it is published all the same, by language; null where nobody wrote a note. */
  readonly note: TextsByLanguage | null;
}

/** How far readers agree on each area and each selected theme, at the newest measurement; areas first, in their order. */
export async function standingsOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly TargetStanding[]> {
  const figures = (await agreementStateOf(tx, key))?.kept?.figures ?? null;
  const notes = await agreementNotesOf(tx, key);
  return (await measuredTargets(tx, key)).flatMap(({ id }) => {
    const target = parseTargetId(id);
    if (target === null) return [];
    const note = notes.find((one) => targetId(one) === id)?.text ?? null;
    return [{ ...target, ...standing(figures?.targets[id]), note }];
  });
}

function standing(figure: Figure | undefined): Omit<TargetStanding, 'type' | 'key' | 'note'> {
  if (figure === undefined) return { standing: 'not-measured', alpha: null, interval: null, n: 0 };
  const { n, alpha, interval } = figure;
  return { standing: standingOf(figure), alpha: alpha.value, interval, n };
}

/** What agreement is measured on: the areas in their order, and the themes that people selected, by their keys. */
export async function measuredTargets(tx: TenantTransaction, key: ConsultationKey): Promise<readonly MeasuredTarget[]> {
  const areas = await tx
    .select({ key: priorityArea.key })
    .from(priorityArea)
    .where(within(key, priorityArea))
    .orderBy(asc(priorityArea.position));
  const themes = await tx
    .select({ key: codebookTheme.key, selectedAt: codebookTheme.selectedAt })
    .from(codebookTheme)
    .where(and(within(key, codebookTheme), eq(codebookTheme.status, 'selected'), isNotNull(codebookTheme.selectedAt)))
    .orderBy(asc(codebookTheme.key));
  return [
    ...areas.map((area) => ({ id: targetId({ type: 'area', key: area.key }), selectedAt: null })),
    ...themes.map((theme) => ({
      id: targetId({ type: 'theme', key: theme.key }),
      selectedAt: theme.selectedAt?.toISOString() ?? null,
    })),
  ];
}

/** What is kept of the newest measurement, and how far one is that goes on; null before the first. */
export async function agreementStateOf(tx: TenantTransaction, key: ConsultationKey) {
  const [row] = await tx.select().from(agreementState).where(within(key, agreementState));
  return row === undefined ? null : { ...row, kept: readKept(row.figures) };
}

/** Whether readings have changed since agreement was measured. */
export async function hasChangedReadings(tx: TenantTransaction, key: ConsultationKey): Promise<boolean> {
  const rows = await tx
    .select({ commentId: changedReading.commentId })
    .from(changedReading)
    .where(within(key, changedReading))
    .limit(1);
  return rows.length > 0;
}

/** How many comments wait to be measured. */
export async function countChangedReadings(tx: TenantTransaction, key: ConsultationKey): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(changedReading)
    .where(within(key, changedReading));
  return row?.n ?? 0;
}

/** The tallies by pattern, in a settled order. */
export async function talliedPatterns(tx: TenantTransaction, key: ConsultationKey): Promise<readonly TalliedPattern[]> {
  const rows = await tx
    .select()
    .from(agreementTally)
    .where(within(key, agreementTally))
    .orderBy(
      ...[agreementTally.targetType, agreementTally.targetKey, agreementTally.language],
      ...[agreementTally.viaTranslation, agreementTally.yes, agreementTally.no],
    );
  return rows.map(({ targetType: type, targetKey, language, viaTranslation, yes, no, units }) => ({
    ...{ target: targetId({ type, key: targetKey }), language, viaTranslation, yes, no, units },
  }));
}

/** The notes that people wrote beside areas and themes on which readers do not agree. */
export async function agreementNotesOf(tx: TenantTransaction, key: ConsultationKey) {
  const rows = await tx.select().from(agreementNote).where(within(key, agreementNote));
  return rows.map(({ targetType: type, targetKey, text, writtenBy, writtenAt }) => ({
    ...{ type, key: targetKey, text, writtenBy, writtenAt },
  }));
}

/** Consultations of the organization in which something has changed since agreement was measured. */
export async function consultationsToMeasure(tx: TenantTransaction): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select c.id from consultation c
    where exists (select 1 from changed_reading r
        where r.organization_id = c.organization_id and r.consultation_id = c.id)
      or coalesce((select max(t.revision) from theme_change t
          where t.organization_id = c.organization_id and t.consultation_id = c.id), 0)
        > coalesce((select s.workshop_revision from agreement_state s
          where s.organization_id = c.organization_id and s.consultation_id = c.id), 0)
    order by c.id`);
  return rows.map((row) => row.id);
}
