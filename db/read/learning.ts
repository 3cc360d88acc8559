import { sql } from 'drizzle-orm';
import type { ArmTotals, RunReception } from '#app/domain/suggestion-reception.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from './consultations.ts';

/**
 * What readers did with the suggestions of each run, per language of the comments: only readings that ended in a decision
 * and had the suggestions on the screen. Whether a comment is about something `ruling` says; this is about what each
 * person did, so it reads their codings as they were made. The newest run first, of each the language with most readings.
 */
export async function receptionByRun(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
): Promise<readonly RunReception[]> {
  return tx.execute<RunReception & Record<string, unknown>>(sql`
    with seen as materialized (
      select g.comment_id, g.user_id, g.run_id, coalesce(c.language, 'und') as language
      from reading g join comment c on c.organization_id = g.organization_id
        and c.consultation_id = g.consultation_id and c.id = g.comment_id and c.withdrawn_at is null
      where g.organization_id = ${organizationId} and g.consultation_id = ${consultationId}
        and g.outcome = 'decided' and g.suggestions_shown and g.run_id is not null
    ), made as (
      select s.run_id, s.language, count(distinct (s.comment_id, s.user_id))::int as readings,
        (count(*) filter (where d.decision = 'accept'))::int as accepted,
        (count(*) filter (where d.decision = 'reject'))::int as rejected,
        (count(*) filter (where d.decision = 'add'))::int as added
      from seen s left join coding d on d.organization_id = ${organizationId} and d.consultation_id = ${consultationId}
        and d.comment_id = s.comment_id and d.user_id = s.user_id
      group by s.run_id, s.language
    )
    select r.number as run, m.language, m.readings, m.accepted, m.rejected, m.added
    from made m join theming_run r on r.organization_id = ${organizationId}
      and r.consultation_id = ${consultationId} and r.id = m.run_id
    order by r.number desc, m.readings desc, m.language`);
}

/**
 * How often readers put a comment under an area that the machine suggests, with the suggestion on the screen and without:
 * sums over comments, each with all of its pairs of a reading and a suggested area. Only comments that readers were
 * given, for what they opened of their own accord was not dealt by lot.
 */
export async function suggestedAreaArms(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
): Promise<{ readonly shown: ArmTotals; readonly withheld: ArmTotals }> {
  const rows = await tx.execute<{ [Name in keyof ArmTotals]: number } & { shown: boolean }>(sql`
    with pair as materialized (
      select g.suggestions_shown as shown, g.comment_id, g.user_id,
        exists (select 1 from coding d where d.organization_id = g.organization_id
          and d.consultation_id = g.consultation_id and d.comment_id = g.comment_id and d.user_id = g.user_id
          and d.target_type = 'area' and d.target_key = s.target_key and d.decision <> 'reject')::int as yes
      from reading g
      join assignment a on a.organization_id = g.organization_id and a.consultation_id = g.consultation_id
        and a.comment_id = g.comment_id and a.user_id = g.user_id and a.reason = 'drawn'
      join comment c on c.organization_id = g.organization_id and c.consultation_id = g.consultation_id
        and c.id = g.comment_id and c.withdrawn_at is null
      join suggestion s on s.organization_id = g.organization_id and s.consultation_id = g.consultation_id
        and s.comment_id = g.comment_id and s.run_id = g.run_id and s.target_type = 'area'
      where g.organization_id = ${organizationId} and g.consultation_id = ${consultationId} and g.outcome = 'decided'
    ), of_comment as (
      select shown, comment_id, count(*)::float8 as pairs, sum(yes)::float8 as yes, count(distinct user_id) as readings
      from pair group by shown, comment_id
    )
    select shown, count(*)::int as comments, sum(readings)::int as readings, sum(pairs)::int as pairs, sum(yes)::int as yes,
      sum(pairs * pairs)::float8 as "pairsSquared", sum(yes * yes)::float8 as "yesSquared",
      sum(pairs * yes)::float8 as "pairsTimesYes"
    from of_comment group by shown`);
  const arm = (shown: boolean): ArmTotals => rows.find((row) => row.shown === shown) ?? noReadings;
  return { shown: arm(true), withheld: arm(false) };
}

const noReadings: ArmTotals = {
  ...{ comments: 0, readings: 0, pairs: 0, yes: 0 },
  ...{ pairsSquared: 0, yesSquared: 0, pairsTimesYes: 0 },
};
