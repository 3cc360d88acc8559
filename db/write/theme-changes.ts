import { and, eq, inArray, sql } from 'drizzle-orm';
import type { MoveWrite, ThemeWrite } from '#app/domain/theme-edit-act.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import type { ThemeChangeRow } from '../read/theme-changes.ts';
import { codebookTheme, themeChange } from '../schema/workshop.ts';

/** Writes one act in the theme workshop; the workshop must be held (`holdWorkshop`), or revisions collide. */
export async function writeThemeChange(
  tx: TenantTransaction,
  key: ConsultationKey,
  change: Omit<ThemeChangeRow, 'organizationId' | 'consultationId'>,
): Promise<void> {
  await tx.insert(themeChange).values({ ...key, ...change, themeKeys: [...change.themeKeys] });
}

/** Writes the rows of themes as an act leaves them; what is computed from their comments stays for `refreshThemes`. */
export async function writeThemeRows(
  tx: TenantTransaction,
  key: ConsultationKey,
  writes: readonly ThemeWrite[],
  revision: number,
): Promise<void> {
  const gone = writes.filter(({ after }) => after === null).map((write) => write.key);
  if (gone.length > 0)
    await tx
      .delete(codebookTheme)
      .where(
        and(
          eq(codebookTheme.organizationId, key.organizationId),
          eq(codebookTheme.consultationId, key.consultationId),
          inArray(codebookTheme.key, gone),
        ),
      );
  for (const { after } of writes) {
    if (after === null) continue;
    const row = {
      ...after,
      keyphrases: [...after.keyphrases],
      selectedAt: after.selectedAt === null ? null : new Date(after.selectedAt),
      revision,
    };
    await tx
      .insert(codebookTheme)
      .values({ ...key, ...row })
      .onConflictDoUpdate({
        target: [codebookTheme.organizationId, codebookTheme.consultationId, codebookTheme.key],
        set: row,
      });
  }
}

/** Writes where a split, or its undoing, leads what was said about comments; those that are gone are left out. */
export async function writeThemeMoves(
  tx: TenantTransaction,
  key: ConsultationKey,
  moves: readonly MoveWrite[],
): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map(({ commentId, fromKey, after }) => ({
    ...{ comment_id: commentId, from_key: fromKey, to_key: after?.toKey ?? null, moved_at: after?.movedAt ?? null },
  }));
  const { organizationId, consultationId } = key;
  await tx.execute(sql`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as w(comment_id uuid, from_key text, to_key text, moved_at timestamptz)
    ), gone as (
      delete from theme_move m using wanted w
      where m.organization_id = ${organizationId} and m.consultation_id = ${consultationId}
        and m.comment_id = w.comment_id and m.from_key = w.from_key and w.to_key is null
    )
    insert into theme_move (organization_id, consultation_id, comment_id, from_key, to_key, moved_at)
    select ${organizationId}, ${consultationId}, w.comment_id, w.from_key, w.to_key, w.moved_at
    from wanted w
    join comment c on c.organization_id = ${organizationId} and c.consultation_id = ${consultationId}
      and c.id = w.comment_id and c.withdrawn_at is null
    where w.to_key is not null
    on conflict (organization_id, consultation_id, comment_id, from_key)
      do update set to_key = excluded.to_key, moved_at = excluded.moved_at`);
}
