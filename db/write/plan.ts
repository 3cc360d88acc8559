import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { planStep } from '../schema/plan.ts';

type NewStep = Omit<typeof planStep.$inferInsert, 'organizationId' | 'consultationId'>;

/** Adds steps to a plan; one that is there already (a form that was sent twice) stays as it is. */
export async function insertSteps(
  tx: TenantTransaction,
  key: ConsultationKey,
  steps: readonly NewStep[],
): Promise<void> {
  if (steps.length === 0) return;
  await tx
    .insert(planStep)
    .values(steps.map((step) => ({ ...key, ...step })))
    .onConflictDoNothing();
}

const inStep = (key: ConsultationKey, id: string) =>
  and(
    eq(planStep.organizationId, key.organizationId),
    eq(planStep.consultationId, key.consultationId),
    eq(planStep.id, id),
  );

/** Writes what changed about a step. */
export async function writeStep(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  changed: Partial<Pick<NewStep, 'title' | 'due' | 'owner' | 'doneAt' | 'doneBy'>>,
): Promise<void> {
  await tx.update(planStep).set(changed).where(inStep(key, id));
}

/** Takes a step out of a plan. */
export async function deleteStep(tx: TenantTransaction, key: ConsultationKey, id: string): Promise<void> {
  await tx.delete(planStep).where(inStep(key, id));
}
