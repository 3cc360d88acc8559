import { sql } from 'drizzle-orm';
import type { PracticeAnswer } from '#app/domain/practice.ts';
import type { TenantTransaction } from '../client.ts';
import type { Practising } from '../read/practice.ts';

/** Begins a practice, or begins it again where it was finished; one that is under way stays as it is. */
export async function beginPractice(
  tx: TenantTransaction,
  { organizationId, userId }: Practising,
  { version, at }: { version: number; at: Date },
): Promise<void> {
  await tx.execute(sql`
    insert into practice (organization_id, user_id, version, started_at)
    values (${organizationId}, ${userId}, ${version}, ${at.toISOString()}::timestamptz)
    on conflict (organization_id, user_id, version) do update
      set answers = '{}', started_at = excluded.started_at, finished_at = null
      where practice.finished_at is not null`);
}

/**
 * Keeps an answer about one made-up comment. The first one stays: whoever has seen what the practice says would only
 * repeat it. With the last of `of` comments the practice is finished.
 */
export async function keepPracticeAnswer(
  tx: TenantTransaction,
  { organizationId, userId }: Practising,
  made: { version: number; id: string; answer: PracticeAnswer; of: number; at: Date },
): Promise<void> {
  const one = JSON.stringify({ [made.id]: made.answer });
  const at = made.at.toISOString();
  await tx.execute(sql`
    update practice set answers = ${one}::jsonb || answers,
      finished_at = coalesce(finished_at, case
        when (select count(*) from jsonb_object_keys(${one}::jsonb || answers)) >= ${made.of}::int
        then ${at}::timestamptz end)
    where organization_id = ${organizationId} and user_id = ${userId} and version = ${made.version}`);
}
