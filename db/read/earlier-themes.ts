import { sql } from 'drizzle-orm';
import type { EarlierTheme } from '#app/theming/types.ts';
import type { TenantTransaction } from '../client.ts';
import { allCodebookThemes, type CodebookThemeRow } from './codebook-themes.ts';
import type { ConsultationKey } from './consultations.ts';

/** A theme as a run found it, and under what its comments are as the codebook is today. */
interface FoundTheme {
  readonly key: string;
  readonly language: string;
  readonly label: string;
  readonly members: readonly { readonly key: string; readonly commentIds: readonly string[] }[];
}

/** Of each theme the comments that people ruled to be about it, and not. */
type Ruled = ReadonlyMap<string, { readonly yes: ReadonlySet<string>; readonly no: ReadonlySet<string> }>;

/**
 * The themes that the next run may find again, by key: those of the newest run that nobody has decided about, and all that
 * people have selected or rejected, each with the comments that people put under it or the newest run that had it did,
 * and people did not take out. What was merged is part of what it leads to, and what was split is where it was moved.
 * Empty before the first run.
 */
export async function earlierThemes(tx: TenantTransaction, key: ConsultationKey): Promise<readonly EarlierTheme[]> {
  const decided = await allCodebookThemes(tx, key);
  const found = await foundThemes(tx, key);
  const ruled = await ruledThemes(tx, key);
  const known = new Set(decided.map((theme) => theme.key));
  const target = targetsOf(decided);
  const standing = decided.flatMap((theme): EarlierTheme[] => {
    if (theme.status === 'merged') return [];
    const parts = found.flatMap(({ key: part, members }) => {
      const own = members.filter((member) => member.key === theme.key && (target.get(part) ?? part) === theme.key);
      return own.length === 0 ? [] : [{ key: part, commentIds: own.flatMap(({ commentIds }) => commentIds).sort() }];
    });
    const merged = decided.some((other) => other.status === 'merged' && target.get(other.key) === theme.key);
    return [
      {
        ...{ key: theme.key, language: theme.language, label: nameOf(theme), status: theme.status },
        commentIds: commentsOf(theme.key, found, ruled),
        ...(merged ? { parts } : {}),
      },
    ];
  });
  const candidates = found
    .filter((theme) => !known.has(theme.key))
    .map(({ key: candidate, language, label }) => ({
      ...{ key: candidate, language, label, commentIds: commentsOf(candidate, found, ruled) },
    }));
  return [...standing, ...candidates].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Where each theme leads that was merged into another. */
function targetsOf(decided: readonly CodebookThemeRow[]): Map<string, string> {
  const next = new Map(decided.flatMap(({ key, mergedInto }) => (mergedInto === null ? [] : [[key, mergedInto]])));
  // No more steps than there are themes: the database refuses no circle of several.
  return new Map(decided.map(({ key }) => [key, decided.reduce((at) => next.get(at) ?? at, key)]));
}

function nameOf({ name, language, key }: CodebookThemeRow): string {
  const text = [language, 'en', 'fr', ...Object.keys(name)].flatMap((tag) => name[tag] ?? [])[0] ?? key;
  return typeof text === 'string' ? text : text.text;
}

function commentsOf(key: string, found: readonly FoundTheme[], ruled: Ruled): string[] {
  const { yes = new Set<string>(), no = new Set<string>() } = ruled.get(key) ?? {};
  const suggested = found.flatMap(({ members }) => members.filter((member) => member.key === key));
  const ids = new Set([...yes, ...suggested.flatMap(({ commentIds }) => commentIds)]);
  return [...ids].filter((id) => !no.has(id)).sort();
}

/** The themes of the newest run, and those that people decided about as the newest run has them that found them. */
async function foundThemes(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
): Promise<readonly FoundTheme[]> {
  const here = (alias: string) =>
    sql`${sql.raw(alias)}.organization_id = ${organizationId} and ${sql.raw(alias)}.consultation_id = ${consultationId}`;
  return tx.execute<FoundTheme & Record<string, unknown>>(sql`
    with newest as materialized (
      select r.id from theming_run r where ${here('r')} order by r.number desc limit 1
    ), found as materialized (
      select distinct on (h.key) h.key, h.language, h.label, h.run_id
      from theme h join theming_run r on ${here('r')} and r.id = h.run_id
      where ${here('h')} and (h.run_id = (select id from newest)
        or exists (select 1 from codebook_theme c where ${here('c')} and c.key = h.key))
      order by h.key, (h.comment_count > 0) desc, r.number desc
    ), target as materialized (
      select t.key, t.target_key from theme_target t where ${here('t')}
    ), member as (
      select f.key, coalesce(t.target_key, m.to_key, f.key) as under,
        jsonb_agg(s.comment_id order by s.comment_id) as ids
      from found f
      join suggestion s on ${here('s')} and s.run_id = f.run_id and s.target_type = 'theme' and s.target_key = f.key
      left join theme_move m on ${here('m')} and m.comment_id = s.comment_id and m.from_key = f.key
      left join target t on t.key = coalesce(m.to_key, f.key)
      group by 1, 2
    )
    select f.key, f.language, f.label, coalesce(jsonb_agg(jsonb_build_object('key', m.under, 'commentIds', m.ids)
      order by m.under) filter (where m.key is not null), '[]') as members
    from found f left join member m on m.key = f.key
    group by f.key, f.language, f.label order by f.key`);
}

async function ruledThemes(tx: TenantTransaction, { organizationId, consultationId }: ConsultationKey): Promise<Ruled> {
  const rows = await tx.execute<{ key: string; yes: string[]; no: string[] }>(sql`
    select r.target_key as key, coalesce(jsonb_agg(r.comment_id) filter (where r.about), '[]') as yes,
      coalesce(jsonb_agg(r.comment_id) filter (where not r.about), '[]') as no
    from ruling r join comment c on c.organization_id = r.organization_id and c.consultation_id = r.consultation_id
      and c.id = r.comment_id and c.withdrawn_at is null
    where r.organization_id = ${organizationId} and r.consultation_id = ${consultationId} and r.target_type = 'theme'
    group by r.target_key`);
  return new Map(rows.map(({ key, yes, no }) => [key, { yes: new Set(yes), no: new Set(no) }]));
}
