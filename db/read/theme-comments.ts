import { sql, type SQL } from 'drizzle-orm';
import type { HeldMove } from '#app/domain/theme-edit-moves.ts';
import type { ThemeMove } from '#app/domain/theme-edit-act.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from './consultations.ts';

/** A comment of a theme, as whoever shapes themes may see it. */
export interface ThemeComment {
  readonly id: string;
  readonly language: string | null;
  readonly text: string;
}

const here = ({ organizationId, consultationId }: ConsultationKey, alias: string) =>
  sql`${sql.raw(alias)}.organization_id = ${organizationId} and ${sql.raw(alias)}.consultation_id = ${consultationId}`;

/** Comments that may be shown: prepared, counted, not taken back, and not held because of a detail that was left. */
const shownOnly = (key: ConsultationKey) => sql`
  join comment c on c.id = u.comment_id and ${here(key, 'c')} and c.withdrawn_at is null and c.prepared_at is not null
  join response a on a.id = c.response_id and ${here(key, 'a')} and a.counted
  where not exists (select 1 from reading_task k where ${here(key, 'k')} and k.comment_id = c.id and k.held)`;

/**
 * The comments under one theme: those that the newest run suggests it for or that people put there, but for those that
 * people ruled out; merges and splits are followed. As `u (comment_id, score)`, to be selected from.
 */
function under(key: ConsultationKey, theme: string): SQL {
  return sql`
    with led as materialized (
      select t.key from theme_target t where ${here(key, 't')} and t.target_key = ${theme} union select ${theme}
    ), found as (
      select s.comment_id, max(s.score) as score from suggestion s
      left join theme_move m on ${here(key, 'm')} and m.comment_id = s.comment_id and m.from_key = s.target_key
      where ${here(key, 's')} and s.target_type = 'theme'
        and s.run_id = (select r.id from theming_run r where ${here(key, 'r')} order by r.number desc limit 1)
        and (s.target_key in (select key from led) or m.to_key in (select key from led))
        and coalesce(m.to_key, s.target_key) in (select key from led)
      group by s.comment_id
    ), ruled as (
      select r.comment_id, r.about from ruling r
      where ${here(key, 'r')} and r.target_type = 'theme' and r.target_key = ${theme}
    ), u as (
      select coalesce(f.comment_id, r.comment_id) as comment_id, coalesce(f.score, 1) as score
      from found f full join ruled r using (comment_id) where coalesce(r.about, true)
    )`;
}

/** A page of the comments of a theme, those that fit it best first, and how many there are; `search`: words that they have. */
export async function commentsOfTheme(
  tx: TenantTransaction,
  key: ConsultationKey,
  theme: string,
  { search, offset, limit }: { readonly search: string; readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly comments: readonly ThemeComment[] }> {
  const words =
    search === ''
      ? sql``
      : sql`and c.redacted_text ilike ${`%${search.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`}`;
  const rows = await tx.execute<{ id: string; language: string | null; text: string; total: number }>(sql`
    ${under(key, theme)}
    select c.id, c.language, coalesce(c.redacted_text, '') as text, (count(*) over ())::int as total
    from u ${shownOnly(key)} ${words}
    order by u.score desc, c.id limit ${limit} offset ${offset}`);
  return { total: rows[0]?.total ?? 0, comments: rows.map(({ id, language, text }) => ({ id, language, text })) };
}

/** Those of the comments that are under a theme now. */
export async function amongTheme(
  tx: TenantTransaction,
  key: ConsultationKey,
  theme: string,
  commentIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    ${under(key, theme)}
    select c.id from u ${shownOnly(key)} and c.id = any(${sql.param([...commentIds])}::uuid[]) order by c.id`);
  return rows.map(({ id }) => id);
}

/** Comments by their ids, as they may be shown, by id. */
export async function commentsToShow(
  tx: TenantTransaction,
  key: ConsultationKey,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, ThemeComment>> {
  if (commentIds.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; language: string | null; text: string }>(sql`
    select c.id, c.language, coalesce(c.redacted_text, '') as text
    from unnest(${sql.param([...commentIds])}::uuid[]) as u(comment_id) ${shownOnly(key)}`);
  return new Map(rows.map(({ id, language, text }) => [id, { id, language, text }]));
}

/** Where earlier splits took what was said about comments, by comment and key; moments in ISO 8601. */
export async function movesOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  commentIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, HeldMove>>> {
  const rows = await tx.execute<{ comment_id: string; from_key: string; since: boolean } & StoredMove>(sql`
    select m.comment_id, m.from_key, m.to_key, ${isoMoment} as moved_at, exists (
      select 1 from coding d where ${here(key, 'd')} and d.comment_id = m.comment_id and d.target_type = 'theme'
        and d.target_key = m.from_key and d.decided_at >= m.moved_at) as since
    from theme_move m where ${here(key, 'm')} and m.comment_id = any(${sql.param([...commentIds])}::uuid[])`);
  const moves = new Map<string, Map<string, HeldMove>>();
  for (const row of rows) {
    const ofComment = moves.get(row.comment_id) ?? new Map<string, HeldMove>();
    moves.set(row.comment_id, ofComment.set(row.from_key, { ...moveOf(row), codedSince: row.since }));
  }
  return moves;
}

/** To the microsecond, as PostgreSQL keeps it: what is put back must be what was there. */
const isoMoment = sql`to_char(m.moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

interface StoredMove extends Record<string, unknown> {
  readonly to_key: string;
  readonly moved_at: string;
}

function moveOf(row: StoredMove): ThemeMove {
  return { toKey: row.to_key, movedAt: row.moved_at };
}

/** Those of the themes that readers decided about, or an adjudication did, under their very key. */
export async function codedThemes(
  tx: TenantTransaction,
  key: ConsultationKey,
  themeKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  const keys = sql`any(${sql.param([...themeKeys])}::text[])`;
  const rows = await tx.execute<{ key: string }>(sql`
    select d.target_key as key from coding d
    where ${here(key, 'd')} and d.target_type = 'theme' and d.target_key = ${keys}
    union select a.target_key from adjudicated_coding a
    where ${here(key, 'a')} and a.target_type = 'theme' and a.target_key = ${keys}`);
  return new Set(rows.map((row) => row.key));
}
