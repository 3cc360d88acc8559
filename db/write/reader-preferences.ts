import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { latestRunId } from '../read/comments.ts';
import type { Preferences, ReaderRules } from '../read/reader-preferences.ts';
import { isWelcomeTo } from '../read/review-queue.ts';
import { readerPreference } from '../schema/reading.ts';

/** Writes what a member would rather not read about, in place of what they said before. */
export async function writePreferences(
  tx: TenantTransaction,
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
  { avoidAreas, avoidWords }: Preferences,
): Promise<void> {
  const set = { avoidAreas: [...avoidAreas], avoidWords: [...avoidWords] };
  await tx
    .insert(readerPreference)
    .values({ organizationId, userId, ...set })
    .onConflictDoUpdate({ target: [readerPreference.organizationId, readerPreference.userId], set });
}

/**
 * Passes on what a reader has in their hands and would not be given any more, for others to have. Returns how many
 * comments these were.
 */
export async function withdrawUnwanted(
  tx: TenantTransaction,
  organizationId: string,
  reader: ReaderRules,
  at: Date,
): Promise<number> {
  const open = await tx.execute<{ id: string }>(sql`
    select distinct consultation_id as id from assignment
    where organization_id = ${organizationId} and user_id = ${reader.userId} and state = 'open'`);
  const languages = sql.param([...reader.languages, 'und']);
  let withdrawn = 0;
  for (const { id: consultationId } of open) {
    const runId = await latestRunId(tx, { organizationId, consultationId });
    const welcome = sql.join(isWelcomeTo(reader, runId), sql` and `);
    const rows = await tx.execute(sql`
      update assignment t set state = 'skipped', ended_at = ${at.toISOString()}, kept = null
      from comment c
      where t.organization_id = ${organizationId} and t.consultation_id = ${consultationId}
        and t.user_id = ${reader.userId} and t.state = 'open' and t.reason = 'drawn'
        and (c.organization_id, c.consultation_id, c.id) = (t.organization_id, t.consultation_id, t.comment_id)
        and not (${welcome} and (t.reads = 'translation' or c.language = any(${languages}::text[])))
      returning 1`);
    withdrawn += rows.length;
  }
  return withdrawn;
}
