import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '#db/client.ts';
import { findEdition, type PublishedEdition } from '#db/editions/edition.ts';
import { findPage, readReportVersion, type ReportVersion, type StoredPage } from '#db/editions/pages.ts';
import { insertPage } from '#db/write/edition-pages.ts';
import { lockPublication } from '#db/write/editions.ts';
import { contentHash } from '../domain/report/content-hash.ts';
import { renderPage, type PublishedPage } from '../published/render-page.tsx';
import { renderingStamp } from '../published/rendering.ts';
import type { Application } from './application.ts';
import { compress } from './compress.ts';
import { archiveOf } from './export-edition.ts';
import { findOrganization } from './find-organization.ts';

/** A report by its address. */
export interface ReportPlace {
  readonly organization: string;
  readonly consultation: string;
}

export interface WantedPage {
  readonly slug: string;
  readonly edition: number;
  /** `archive`: the whole report as files. */
  readonly page: PublishedPage | 'archive';
  readonly language: string;
}

/** What state the report at an address is in; null where there is none. */
export async function reportVersion(app: Application, place: ReportPlace): Promise<ReportVersion | null> {
  const organization = await findOrganization(app, place.organization);
  if (organization === null) return null;
  return app.database.withTenant(organization.id, (tx) => readReportVersion(tx, organization.id, place.consultation));
}

/** Names the code that draws pages, before anything can change it on the disk: at the start of whatever serves them. */
export function nameRendering({ publicUrl }: Pick<Application, 'publicUrl'>): string {
  return renderingStamp(publicUrl ?? '');
}

/** Words may go while a page is made of them; then it is made again. */
const MOST_TRIES = 5;

/**
 * The bytes of a page of a public edition: those that were kept or, where there are none that this code has drawn, made now
 * and kept. Null where there is no such edition.
 */
export async function publishedPage(
  app: Application,
  { organizationId, consultationId }: Pick<ReportVersion, 'organizationId' | 'consultationId'>,
  wanted: WantedPage,
): Promise<StoredPage | null> {
  const { slug, edition: editionNumber, page, language } = wanted;
  const drawn = `${page}@${nameRendering(app)}`;
  const key = { organizationId, consultationId, editionNumber, page: drawn, language };
  const kept = await app.database.withTenant(organizationId, (tx) => findPage(tx, key));
  if (kept !== null) return kept;
  for (let tries = 1; ; tries++) {
    const edition = await app.database.withTenant(organizationId, (tx) =>
      findEdition(tx, organizationId, slug, editionNumber),
    );
    if (edition === null) return null;
    const made = await makePage(edition, { page, language, origin: app.publicUrl ?? '' });
    const isKept = await app.database.withTenant(organizationId, async (tx) => {
      if ((await holdWords(tx, key, slug)) !== wordsOf(edition)) return false;
      await insertPage(tx, { ...key, ...made });
      return true;
    });
    if (isKept) return made;
    if (tries === MOST_TRIES) throw new Error('The words of a page change faster than it can be made');
  }
}

async function makePage(
  edition: PublishedEdition,
  { page, ...wanted }: Pick<WantedPage, 'page' | 'language'> & { readonly origin: string },
): Promise<StoredPage> {
  if (page === 'archive') return storedArchive(await archiveOf(edition, wanted.origin));
  const { html, policy } = renderPage(edition, { page, ...wanted });
  return { ...(await compress(html)), policy, contentType: 'text/html; charset=utf-8' };
}

/** Pictures are most of it: compressing it again would win nothing. */
function storedArchive(plain: Buffer): StoredPage {
  const none = Buffer.alloc(0);
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 32)}"`;
  return { plain, gzip: none, brotli: none, etag, policy: "default-src 'none'", contentType: 'application/zip' };
}

/**
 * Holds the words of an edition until the transaction ends, and names them: whoever takes some away comes before, and they
 * are not among these, or after, and takes away the page that is kept meanwhile.
 */
async function holdWords(
  tx: TenantTransaction,
  key: { readonly organizationId: string; readonly consultationId: string; readonly editionNumber: number },
  slug: string,
): Promise<string | null> {
  const { organizationId, consultationId, editionNumber } = key;
  await lockPublication(tx, key);
  const here = sql`organization_id = ${organizationId} and consultation_id = ${consultationId}`;
  await tx.execute(sql`select 1 from edition_quote where ${here} and edition_number = ${editionNumber} for share`);
  await tx.execute(sql`select 1 from narrative where ${here} for share`);
  const edition = await findEdition(tx, organizationId, slug, editionNumber);
  return edition === null ? null : wordsOf(edition);
}

function wordsOf({ quotes, translations, narratives, all }: PublishedEdition): string {
  return contentHash([[...quotes], [...translations], [...narratives], all.map(({ number }) => number)]);
}
