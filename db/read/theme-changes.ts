import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { themeChange } from '../schema/workshop.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

export type ThemeChangeRow = typeof themeChange.$inferSelect;

/** The revision of the theme workshop: that of its newest change, 0 before the first. */
export async function workshopRevision(tx: TenantTransaction, key: ConsultationKey): Promise<number> {
  const [row] = await tx
    .select({ revision: sql<number>`coalesce(max(${themeChange.revision}), 0)::int` })
    .from(themeChange)
    .where(within(key, themeChange));
  return row?.revision ?? 0;
}

/** Changes, the newest first: those after a revision, before one, of one theme, at most so many. */
export async function themeChangesOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  which: { readonly after?: number; readonly before?: number; readonly theme?: string; readonly limit: number },
): Promise<readonly ThemeChangeRow[]> {
  const { after, before, theme, limit } = which;
  return tx
    .select()
    .from(themeChange)
    .where(
      and(
        within(key, themeChange),
        after === undefined ? undefined : gt(themeChange.revision, after),
        before === undefined ? undefined : lt(themeChange.revision, before),
        theme === undefined ? undefined : sql`${theme} = any(${themeChange.themeKeys})`,
      ),
    )
    .orderBy(desc(themeChange.revision))
    .limit(limit);
}

/** One change; null where there is none of that revision. */
export async function findThemeChange(
  tx: TenantTransaction,
  key: ConsultationKey,
  revision: number,
): Promise<ThemeChangeRow | null> {
  const [row] = await tx
    .select()
    .from(themeChange)
    .where(and(within(key, themeChange), eq(themeChange.revision, revision)));
  return row ?? null;
}

/** Which changes undo which, without what they hold. */
export async function undoingsOf(tx: TenantTransaction, key: ConsultationKey) {
  return tx
    .select({ revision: themeChange.revision, undoes: themeChange.undoes })
    .from(themeChange)
    .where(and(within(key, themeChange), sql`${themeChange.undoes} is not null`));
}
