import { and, eq } from 'drizzle-orm';
import { inBothLanguages } from '#app/domain/report/bilingual.ts';
import { hashOfNarrative } from '#app/domain/report/narrative-hash.ts';
import type { PublishedNarrative } from '#app/domain/report/published-narrative.ts';
import type { TenantTransaction } from '../client.ts';
import { consultation } from '../schema/consultation.ts';
import { narrative } from '../schema/publication.ts';

/** The words of a consultation's narratives by their hash, for every edition that names them; those taken back are gone. */
export async function publishedNarratives(
  tx: TenantTransaction,
  organizationId: string,
  slug: string,
): Promise<ReadonlyMap<string, PublishedNarrative>> {
  const rows = await tx
    .select({ id: narrative.id, about: narrative.about, text: narrative.text })
    .from(narrative)
    .innerJoin(
      consultation,
      and(eq(consultation.organizationId, narrative.organizationId), eq(consultation.id, narrative.consultationId)),
    )
    .where(
      and(eq(narrative.organizationId, organizationId), eq(consultation.slug, slug), eq(narrative.status, 'approved')),
    );
  return new Map(
    rows.flatMap((row) => {
      const [about, text] = [inBothLanguages(row.about), inBothLanguages(row.text)];
      return about === null || text === null ? [] : [[hashOfNarrative(row), { about, text }] as const];
    }),
  );
}
