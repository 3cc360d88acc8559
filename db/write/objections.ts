import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { objection } from '../schema/review.ts';

/** Writes what an author says of their comment; the same one (by its id) once. */
export async function insertObjection(tx: TenantTransaction, row: typeof objection.$inferInsert): Promise<void> {
  await tx.insert(objection).values(row).onConflictDoNothing();
}

/** A reader's answer to an author. */
export interface ObjectionAnswer {
  readonly answer: 'changed' | 'kept';
  readonly answerWords: string;
  readonly answerLanguage: string;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

const noAnswer = { answer: null, answerWords: null, answerLanguage: null, answeredBy: null, answeredAt: null };

/** Writes the answer to an objection; with null it waits again. */
export async function writeObjectionAnswer(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  answer: ObjectionAnswer | null,
): Promise<void> {
  await tx
    .update(objection)
    .set(answer ?? noAnswer)
    .where(
      and(
        eq(objection.organizationId, key.organizationId),
        eq(objection.consultationId, key.consultationId),
        eq(objection.id, id),
      ),
    );
}
