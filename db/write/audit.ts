import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../client.ts';
import { auditEvent } from '../schema/organization.ts';

/** Who did what to what; `details` never carry what a respondent wrote. */
export interface AuditEntry {
  readonly organizationId: string;
  readonly consultationId?: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes one line of the audit, in the transaction of what it tells. */
export async function writeAudit(tx: TenantTransaction, entry: AuditEntry, now: Date): Promise<void> {
  await tx.insert(auditEvent).values({ ...entry, id: randomUUID(), at: now });
}
