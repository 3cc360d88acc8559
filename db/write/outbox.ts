import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';

/** A response whose comments wait to be prepared. */
export interface WaitingResponse {
  readonly consultationId: string;
  readonly responseId: string;
}

/**
 * Takes up to `limit` waiting responses out of the outbox. They are this transaction's alone (rows that another worker
 * holds are skipped) and come back by themselves when it does not commit.
 */
export async function takeFromOutbox(tx: TenantTransaction, limit: number): Promise<readonly WaitingResponse[]> {
  const rows = await tx.execute<{ consultation_id: string; response_id: string }>(sql`
    delete from outbox where ctid = any (array(
      select ctid from outbox order by created_at limit ${limit} for update skip locked))
    returning consultation_id, response_id`);
  return rows.map((row) => ({ consultationId: row.consultation_id, responseId: row.response_id }));
}
