import { and, eq, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { editionPage } from '../schema/publication.ts';

/** The bytes of a page of an edition. */
export type StoredPage = Pick<
  typeof editionPage.$inferSelect,
  'contentType' | 'etag' | 'policy' | 'plain' | 'gzip' | 'brotli'
>;

export interface PageKey {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly editionNumber: number;
  readonly page: string;
  readonly language: string;
}

/** What of a report's bytes may be kept: while this says the same, so do they. */
export interface ReportVersion {
  readonly organizationId: string;
  readonly consultationId: string;
  /** The numbers of its public editions, the newest first. */
  readonly editions: readonly number[];
  readonly version: string;
}

/**
 * The state of a report in one cheap query: it changes with an edition that comes and with pages that are taken away or made
 * anew. Null where there is no edition.
 */
export async function readReportVersion(
  tx: TenantTransaction,
  organizationId: string,
  slug: string,
): Promise<ReportVersion | null> {
  const rows = await tx.execute<{ id: string; editions: number[] | null; pages: number; newest: string | null }>(sql`
    select c.id, p.pages, p.newest,
      (select array_agg(e.number order by e.number desc) from edition e
        where e.organization_id = c.organization_id and e.consultation_id = c.id and e.kind = 'public') as editions
    from consultation c, lateral (
      select count(*)::int as pages, max(p.rendered_at)::text as newest from edition_page p
      where p.organization_id = c.organization_id and p.consultation_id = c.id) p
    where c.organization_id = ${organizationId} and c.slug = ${slug}`);
  const row = rows[0];
  if (row === undefined || row.editions === null) return null;
  const version = `${String(row.editions[0])} ${String(row.pages)} ${row.newest ?? ''}`;
  return { organizationId, consultationId: row.id, editions: row.editions, version };
}

/** A page that was rendered; null where it has to be made (again). */
export async function findPage(tx: TenantTransaction, key: PageKey): Promise<StoredPage | null> {
  const [row] = await tx
    .select({
      contentType: editionPage.contentType,
      etag: editionPage.etag,
      policy: editionPage.policy,
      plain: editionPage.plain,
      gzip: editionPage.gzip,
      brotli: editionPage.brotli,
    })
    .from(editionPage)
    .where(
      and(
        eq(editionPage.organizationId, key.organizationId),
        eq(editionPage.consultationId, key.consultationId),
        eq(editionPage.editionNumber, key.editionNumber),
        eq(editionPage.page, key.page),
        eq(editionPage.language, key.language),
      ),
    );
  return row ?? null;
}
