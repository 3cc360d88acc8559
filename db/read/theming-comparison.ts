import { sql, type SQL } from 'drizzle-orm';
import type { MovedTargetType, RunSuggestion, TargetTally } from '#app/domain/run-comparison.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from './consultations.ts';

/** Two runs of a consultation, the earlier one first. */
export interface RunPair extends ConsultationKey {
  readonly beforeId: string;
  readonly afterId: string;
}

const within = (key: ConsultationKey) =>
  sql`organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}`;

/** A comment that the earlier run could know: it was prepared by then, or was placed into its themes when it came. */
const knownToTheEarlier = (pair: RunPair): SQL => sql`exists (
    select 1 from comment c where c.organization_id = ${pair.organizationId} and c.consultation_id = ${pair.consultationId}
      and c.id = s.comment_id and (c.prepared_at <= (select finished_at from theming_run
        where ${within(pair)} and id = ${pair.beforeId})
      or exists (select 1 from suggestion b where b.organization_id = ${pair.organizationId}
        and b.consultation_id = ${pair.consultationId} and b.run_id = ${pair.beforeId} and b.comment_id = c.id)))`;

/** For every area and kind: how many comments each run suggested it for, and both. */
export async function targetTallies(tx: TenantTransaction, pair: RunPair): Promise<readonly TargetTally[]> {
  const side = (runId: string) => sql`select comment_id, target_type, target_key, true as made from suggestion
    where ${within(pair)} and run_id = ${runId} and target_type <> 'theme'`;
  const rows = await tx.execute<{
    type: 'area' | 'kind';
    key: string;
    before: number;
    after: number;
    kept: number;
  }>(sql`
    select target_type as type, target_key as key, count(b.made)::int as before, count(a.made)::int as after,
      (count(*) filter (where b.made and a.made))::int as kept
    from (${side(pair.beforeId)}) b full join (${side(pair.afterId)}) a using (comment_id, target_type, target_key)
    group by target_type, target_key`);
  return rows.map(({ type, key, ...counts }) => ({ targetType: type, targetKey: key, ...counts }));
}

/** The sizes of both runs' themes, and how many comments each pair of them has in common. */
export async function themeOverlaps(tx: TenantTransaction, pair: RunPair) {
  const sizes = (runId: string, known: SQL) =>
    tx.execute<{ key: string; comments: number; known: number }>(sql`
    select target_key as key, count(*)::int as comments, (count(*) filter (where ${known}))::int as known
    from suggestion s where ${within(pair)} and run_id = ${runId} and target_type = 'theme'
    group by target_key order by count(*) desc, target_key`);
  const themesBefore = await sizes(pair.beforeId, sql`true`);
  const themesAfter = await sizes(pair.afterId, knownToTheEarlier(pair));
  const themes = await tx.execute<{ before: string; after: string; comments: number }>(sql`
    select b.target_key as before, a.target_key as after, count(*)::int as comments
    from suggestion b join suggestion a using (organization_id, consultation_id, comment_id, target_type)
    where ${within(pair)} and target_type = 'theme' and b.run_id = ${pair.beforeId} and a.run_id = ${pair.afterId}
    group by b.target_key, a.target_key order by b.target_key, a.target_key`);
  return { themesBefore: [...themesBefore], themesAfter: [...themesAfter], themes: [...themes] };
}

/**
 * The keywords that led to an area somewhere in a run, by area. Only through comments that the earlier run of the pair
 * could know: a word that new comments brought was not missing before.
 */
export async function keywordsOfRun(
  tx: TenantTransaction,
  pair: RunPair,
  runId: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tx.execute<{ area: string; terms: string[] }>(sql`
    select target_key as area, array_agg(distinct span->>'term') as terms
    from suggestion s, jsonb_array_elements(evidence) span
    where ${within(pair)} and run_id = ${runId} and target_type = 'area' and basis in ('keywords', 'both')
      and ${knownToTheEarlier(pair)}
    group by target_key`);
  return new Map(rows.map(({ area, terms }) => [area, new Set(terms)]));
}

/** What the two runs say about one comment, and what happened to it since the earlier one. */
export interface ComparedComment {
  readonly commentId: string;
  readonly since: { readonly isNew: boolean; readonly placed: boolean; readonly textChanged: boolean };
  readonly pairs: readonly {
    readonly targetType: MovedTargetType;
    readonly before: RunSuggestion | null;
    readonly after: RunSuggestion | null;
  }[];
}

/**
 * The next comments, by id, after `cursor` (null: from the start) for which the two runs suggest something, with what
 * differs: an area or kind of one run only, or whose score differs by `scoreMoved` or more, and all themes.
 */
export async function comparedComments(
  tx: TenantTransaction,
  pair: RunPair,
  { cursor, limit, scoreMoved }: { cursor: string | null; limit: number; scoreMoved: number },
): Promise<{ readonly comments: readonly ComparedComment[]; readonly cursor: string | null }> {
  const side = (runId: string) => sql`select comment_id, target_type, target_key, score,
      jsonb_build_object('targetKey', target_key, 'score', score, 'basis', basis, 'terms', (
        select coalesce(jsonb_agg(jsonb_build_object('term', span->>'term', 'weight', span->'weight')), '[]')
        from jsonb_array_elements(evidence) span)) as made
    from suggestion where ${within(pair)} and run_id = ${runId} and comment_id in (select id from page)`;
  const rows = await tx.execute<{ id: string; since: ComparedComment['since']; pairs: ComparedComment['pairs'] }>(sql`
    with page as (
      select distinct comment_id as id from suggestion
      where ${within(pair)} and run_id in (${pair.beforeId}, ${pair.afterId})
        and comment_id > ${cursor ?? '00000000-0000-0000-0000-000000000000'}
      order by comment_id limit ${limit}),
    earlier as (select finished_at from theming_run where ${within(pair)} and id = ${pair.beforeId}),
    later as (select finished_at from theming_run where ${within(pair)} and id = ${pair.afterId}),
    placed as (select distinct comment_id from suggestion
      where ${within(pair)} and run_id = ${pair.beforeId} and comment_id in (select id from page)),
    moved as (
      select comment_id, jsonb_agg(jsonb_build_object('targetType', target_type, 'before', b.made, 'after', a.made)
        order by target_type, target_key) as pairs
      from (${side(pair.beforeId)}) b full join (${side(pair.afterId)}) a using (comment_id, target_type, target_key)
      where target_type = 'theme' or b.made is null or a.made is null or abs(b.score - a.score) >= ${scoreMoved}::real
      group by comment_id)
    select page.id, coalesce(moved.pairs, '[]') as pairs, jsonb_build_object(
      'isNew', c.prepared_at > (select finished_at from earlier),
      'placed', exists (select 1 from placed where placed.comment_id = page.id),
      'textChanged', exists (select 1 from redaction r where r.organization_id = ${pair.organizationId}
        and r.consultation_id = ${pair.consultationId} and r.comment_id = page.id
        and r.decided_at > (select finished_at from earlier) and r.decided_at <= (select finished_at from later))) as since
    from page left join moved on moved.comment_id = page.id
      join comment c on c.organization_id = ${pair.organizationId} and c.consultation_id = ${pair.consultationId}
        and c.id = page.id
    order by page.id`);
  const comments = rows.flatMap(({ id, since, pairs }) =>
    pairs.length === 0 ? [] : [{ commentId: id, since, pairs }],
  );
  return { comments, cursor: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
}
