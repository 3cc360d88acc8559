import { desc, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { consultation } from '../schema/consultation.ts';

/** The facts of a consultation that anybody may know. */
export async function publicConsultations(tx: TenantTransaction, organizationId: string) {
  return tx
    .select({
      slug: consultation.slug,
      title: consultation.title,
      stage: consultation.stage,
      timeZone: consultation.timeZone,
      opensAt: consultation.opensAt,
      closesAt: consultation.closesAt,
    })
    .from(consultation)
    .where(eq(consultation.organizationId, organizationId))
    .orderBy(desc(consultation.opensAt), consultation.slug);
}
