import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { Submission, SubmissionOutcome } from './responses.ts';

export interface BatchedOutcome {
  readonly outcome: SubmissionOutcome;
  /** The response that is counted under this idempotency key, whichever sending brought it; null when closed. */
  readonly responseId: string | null;
}

/** Writes many responses, each through the same narrow door as a single one, in one round trip; outcomes in their order. */
export async function writeResponseBatch(
  tx: Pick<TenantTransaction, 'execute'>,
  submissions: readonly Submission[],
): Promise<readonly BatchedOutcome[]> {
  const rows = await tx.execute<{ outcome: SubmissionOutcome; response_id: string | null }>(sql`
    select taken.outcome, taken.response_id
    from jsonb_array_elements(${JSON.stringify(submissions)}::jsonb) with ordinality as given (submission, place),
      submit_response(given.submission) as taken
    order by given.place`);
  return rows.map((row) => ({ outcome: row.outcome, responseId: row.response_id }));
}
