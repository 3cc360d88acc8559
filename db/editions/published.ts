import { eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { consultation } from '../schema/consultation.ts';
import { edition } from '../schema/edition.ts';

/** Slugs of the consultations that have at least one published edition. */
export async function publishedSlugs(tx: TenantTransaction, organizationId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ slug: consultation.slug })
    .from(edition)
    .innerJoin(consultation, eq(consultation.id, edition.consultationId))
    .where(eq(edition.organizationId, organizationId));
  return new Set(rows.map((row) => row.slug));
}
