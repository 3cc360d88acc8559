import { and, desc, eq, gt, lt, lte, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { sessionCode } from '../schema/collecting.ts';
import type { ConsultationKey } from './consultations.ts';

export type SessionRow = typeof sessionCode.$inferSelect;

const ofConsultation = (key: ConsultationKey) =>
  and(eq(sessionCode.organizationId, key.organizationId), eq(sessionCode.consultationId, key.consultationId));

/** The session with this code, or null. */
export async function findSessionByCode(
  tx: TenantTransaction,
  key: ConsultationKey,
  code: string,
): Promise<SessionRow | null> {
  const rows = await tx
    .select()
    .from(sessionCode)
    .where(and(ofConsultation(key), eq(sessionCode.code, code)));
  return rows[0] ?? null;
}

/** A session by its id, held until the transaction ends; null when there is none. */
export async function holdSession(tx: TenantTransaction, key: ConsultationKey, id: string): Promise<SessionRow | null> {
  const rows = await tx
    .select()
    .from(sessionCode)
    .where(and(ofConsultation(key), eq(sessionCode.id, id)))
    .for('update');
  return rows[0] ?? null;
}

/** Whether a session is good for one more response now: by the database's clock, as submit_response asks it again. */
export async function usableSession(tx: TenantTransaction, key: ConsultationKey, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: sessionCode.id })
    .from(sessionCode)
    .where(
      and(
        ofConsultation(key),
        eq(sessionCode.id, id),
        lt(sessionCode.used, sessionCode.most),
        lte(sessionCode.startsAt, sql`now()`),
        gt(sessionCode.endsAt, sql`now()`),
      ),
    );
  return rows.length > 0;
}

/** A consultation's sessions, the newest first. */
export async function sessionsOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly SessionRow[]> {
  return tx
    .select()
    .from(sessionCode)
    .where(ofConsultation(key))
    .orderBy(desc(sessionCode.startsAt), desc(sessionCode.id))
    .limit(limit)
    .offset(offset);
}
