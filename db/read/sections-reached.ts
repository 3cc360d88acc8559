import { sql } from 'drizzle-orm';
import { SELF_ANSWERED } from '#app/domain/reached.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from './consultations.ts';

/** How far the drafts of one version of a survey came, and how many were sent. */
export interface VersionReached {
  readonly audience: string;
  readonly surveyVersion: number;
  /** By page; only those that somebody came to. */
  readonly reached: Readonly<Record<string, number>>;
  /** Sent by people who answered by themselves: whatever became of it since, they came to the end. */
  readonly sent: number;
  /** Sent by the other ways: of these it is not known how many began. */
  readonly otherSent: number;
  /** Drafts that are kept and may still be finished. */
  readonly kept: number;
}

/** How people came through each version, oldest first; trials are left out, and versions that nobody came to. */
export async function sectionsReached(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  now: Date,
): Promise<readonly VersionReached[]> {
  const own = sql.join(
    SELF_ANSWERED.map((channel) => sql`${channel}`),
    sql`, `,
  );
  const rows = await tx.execute<{
    audience: string;
    version: number;
    reached: Record<string, number>;
    sent: number;
    other_sent: number;
    kept: number;
  }>(sql`
    with here as (
      select ${organizationId}::uuid as organization_id, ${consultationId}::uuid as consultation_id
    ), page as (
      select survey_id, survey_version, section, sum(reached)::int as reached
      from here join section_reached using (organization_id, consultation_id)
      group by survey_id, survey_version, section
    ), came as (
      select survey_id, survey_version, jsonb_object_agg(section, reached) as reached from page group by 1, 2
    ), response_of as (
      select survey_id, survey_version, (count(*) filter (where channel in (${own})))::int as sent,
        (count(*) filter (where channel not in (${own})))::int as other_sent
      from here join response using (organization_id, consultation_id) where not trial group by 1, 2
    ), draft_of as (
      select survey_id, survey_version, count(*)::int as kept from here join draft using (organization_id, consultation_id)
      where response_id is null and expires_at > ${now.toISOString()}::timestamptz group by 1, 2
    )
    select s.audience, v.version, coalesce(c.reached, '{}') as reached, coalesce(r.sent, 0) as sent,
      coalesce(r.other_sent, 0) as other_sent, coalesce(d.kept, 0) as kept
    from here join survey_version v using (organization_id, consultation_id)
    join survey s using (organization_id, consultation_id)
    left join came c on (c.survey_id, c.survey_version) = (v.survey_id, v.version)
    left join response_of r on (r.survey_id, r.survey_version) = (v.survey_id, v.version)
    left join draft_of d on (d.survey_id, d.survey_version) = (v.survey_id, v.version)
    where s.id = v.survey_id and not v.trial and (c.survey_id is not null or r.survey_id is not null)
    order by s.audience, v.version`);
  return rows.map(({ audience, version, reached, sent, other_sent, kept }) => ({
    ...{ audience, surveyVersion: version, reached, sent, otherSent: other_sent, kept },
  }));
}
