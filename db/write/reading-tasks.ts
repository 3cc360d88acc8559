import { and, eq, sql } from 'drizzle-orm';
import { defaultReviewSettings } from '#app/domain/review-settings.ts';
import { EVERYBODY, sampleTiers } from '#app/domain/reading-plan.ts';
import type { TenantTransaction } from '../client.ts';
import { keyedFractionSql } from '../keyed-fraction.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { reviewSettings } from '../schema/reading.ts';

/** Writes the settings that hold by default, where nobody has settled anything: the random choices then have a seed. */
export async function beginSettings(tx: TenantTransaction, key: ConsultationKey, seed: number): Promise<void> {
  await tx
    .insert(reviewSettings)
    .values({ ...key, ...defaultReviewSettings, seed, revision: 0 })
    .onConflictDoNothing();
}

/** Settles which share of the respondents is in the random sample. */
export async function writeSampleShare(tx: TenantTransaction, key: ConsultationKey, share: number): Promise<void> {
  await tx
    .update(reviewSettings)
    .set({ sampleShare: share })
    .where(
      and(eq(reviewSettings.organizationId, key.organizationId), eq(reviewSettings.consultationId, key.consultationId)),
    );
}

/** Draws and plans of a consultation go one after another; each holds this until its transaction ends. */
export async function holdPlan(tx: TenantTransaction, { consultationId }: ConsultationKey): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('reading-plan'), hashtext(${consultationId}))`);
}

/**
 * Makes an assignment, ended, of every reading that has none: somebody read the comment before assignments were, or past
 * them. So no comment is given to more people than it wants.
 */
export async function assignWhatWasRead(tx: TenantTransaction, key: ConsultationKey): Promise<void> {
  await tx.execute(sql`
    insert into assignment (organization_id, consultation_id, comment_id, user_id, batch, place, state, reads, reason,
      suggestions_shown, assigned_at, ended_at)
    select g.organization_id, g.consultation_id, g.comment_id, g.user_id, gen_random_uuid(), 1,
      case g.outcome when 'decided' then 'done' else 'unsure' end, g.reads, 'own',
      g.suggestions_shown, g.at, g.at
    from reading g
    where g.organization_id = ${key.organizationId} and g.consultation_id = ${key.consultationId}
      and not exists (select 1 from assignment a
        where (a.organization_id, a.consultation_id, a.comment_id, a.user_id)
          = (g.organization_id, g.consultation_id, g.comment_id, g.user_id))
    on conflict do nothing`);
}

/** How the comments of a consultation are to be read, as the plan is made. */
export interface PlanRules {
  readonly seed: number;
  readonly share: number;
  readonly coders: number;
  /** Up to this rank comments of the sample are read by everybody; null: none is. */
  readonly lastForAll: number | null;
}

export interface Planned {
  /** The last comment that was looked at; null when there was none left. */
  readonly last: string | null;
  /** Tasks that stand otherwise than they should and that somebody held. */
  readonly passedOver: number;
}

/**
 * Plans the next comments after an id, in the order of ids: a task for each that is to be read, none for others. What
 * stands as it should is not touched, and a task that somebody holds at this moment is passed over, so that the plan
 * never waits for a reader, nor a withdrawal for the plan. A comment of the rest keeps the rank that theming gave it.
 */
export async function planSome(
  tx: TenantTransaction,
  key: ConsultationKey,
  rules: PlanRules,
  { after, most }: { readonly after: string | null; readonly most: number },
): Promise<Planned> {
  const { organizationId, consultationId } = key;
  const same = (alias: string) =>
    sql`${sql.identifier(alias)}.organization_id = ${organizationId} and ${sql.identifier(alias)}.consultation_id = ${consultationId}`;
  const [row] = await tx.execute<{ last: string | null; passed: number }>(sql`
    with page as materialized (
      select c.id, coalesce(c.language, 'und') as language,
        c.prepared_at is not null and c.withdrawn_at is null and c.redacted_text <> '' and r.counted as fit,
        ${keyedFractionSql(rules.seed, 'sample', sql`c.response_id`)} < ${rules.share} as drawn,
        ${keyedFractionSql(rules.seed, 'order', sql`c.id`)} as place
      from comment c join response r on ${same('r')} and r.id = c.response_id
      where ${same('c')} ${after === null ? sql`` : sql`and c.id > ${after}`}
      order by c.id limit ${most}
    ), planned as materialized (
      select id, language, place, x.sample,
        case x.sample when 'all' then ${sampleTiers.all}::smallint when 'random' then ${sampleTiers.random}::smallint else ${sampleTiers.rest}::smallint end as tier,
        case x.sample when 'all' then ${EVERYBODY}::smallint else ${rules.coders}::smallint end as wanted
      from page cross join lateral (select case
        when drawn and place <= ${rules.lastForAll}::float8 then 'all' when drawn then 'random' else 'rest' end as sample) x
      where fit is true
    ), standing as materialized (
      select t.comment_id, p.language, p.sample, p.tier, p.wanted,
        case when p.sample = 'rest' and t.sample = 'rest' and t.doubt is not null then t.rank else p.place end as rank
      from planned p join reading_task t on ${same('t')} and t.comment_id = p.id
    ), due as materialized (
      select s.* from standing s join reading_task t on ${same('t')} and t.comment_id = s.comment_id
      where (t.language, t.sample, t.tier, t.wanted, t.rank) is distinct from (s.language, s.sample, s.tier, s.wanted, s.rank)
    ), free as materialized (
      select t.comment_id from reading_task t where ${same('t')} and t.comment_id in (select comment_id from due)
      for update skip locked
    ), changed as (
      update reading_task t set language = d.language, sample = d.sample, tier = d.tier, wanted = d.wanted, rank = d.rank
      from due d join free using (comment_id)
      where ${same('t')} and t.comment_id = d.comment_id
    ), unfit as materialized (
      select t.comment_id from reading_task t
      where ${same('t')} and t.comment_id in (select id from page where fit is not true)
    ), freed as materialized (
      select t.comment_id from reading_task t where ${same('t')} and t.comment_id in (select comment_id from unfit)
      for update skip locked
    ), gone as (
      delete from reading_task t using freed f where ${same('t')} and t.comment_id = f.comment_id
    ), made as (
      insert into reading_task (organization_id, consultation_id, comment_id, language, sample, tier, rank, wanted, taken, held)
      select ${organizationId}::uuid, ${consultationId}::uuid, p.id, p.language, p.sample, p.tier, p.place, p.wanted,
        (select count(*) from assignment a where ${same('a')} and a.comment_id = p.id and a.state in ('open', 'done')),
        exists (select 1 from comment_flag f where ${same('f')} and f.comment_id = p.id
          and f.kind = 'personal-detail' and f.outcome is null)
      from planned p
      where not exists (select 1 from standing s where s.comment_id = p.id)
      on conflict do nothing
    )
    select (select id from page order by id desc limit 1) as last,
      ((select count(*) from due) - (select count(*) from free)
        + (select count(*) from unfit) - (select count(*) from freed))::int as passed`);
  return { last: row?.last ?? null, passedOver: row?.passed ?? 0 };
}
