import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { sectionReached } from '../schema/results.ts';

/** A page of a version of a survey. */
export interface ReachedPage {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly surveyId: string;
  readonly surveyVersion: number;
  readonly section: string;
}

/** More than the connections of a process, so that two of them seldom share a part of the sum. */
const SHARDS = 32;

/**
 * Counts that one draft more has come to a page. Call it last in its transaction: the part of the sum that it adds to is
 * held until the transaction ends. Which part is by connection, so that one waits for another only across processes.
 */
export async function countSectionReached(tx: TenantTransaction, page: ReachedPage): Promise<void> {
  const { organizationId, consultationId, surveyId, surveyVersion, section } = page;
  await tx.execute(sql`
    insert into ${sectionReached} as kept (organization_id, consultation_id, survey_id, survey_version, section, shard, reached)
    values (${organizationId}, ${consultationId}, ${surveyId}, ${surveyVersion}, ${section},
      pg_backend_pid() % ${sql.raw(String(SHARDS))}, 1)
    on conflict (organization_id, consultation_id, survey_id, survey_version, section, shard)
    do update set reached = kept.reached + 1`);
}
