import { findEdition } from '#db/editions/edition.ts';
import type { ReportVersion, StoredPage } from '#db/editions/pages.ts';
import type { OfficialLanguage } from '../domain/report/bilingual.ts';
import { renderFigure } from '../published/render-page.tsx';
import type { Application } from './application.ts';
import { compress } from './compress.ts';

interface WantedFigure {
  readonly slug: string;
  readonly edition: number;
  readonly figure: string;
  readonly language: OfficialLanguage;
}

/**
 * The bytes of one figure of a public edition as a page for other websites; null where the edition shows none of this id. It
 * is made when it is asked for and kept by nobody but who serves it: no word in it is one that can be taken back.
 */
export async function embeddedFigure(
  app: Application,
  { organizationId }: Pick<ReportVersion, 'organizationId'>,
  { slug, edition: number, figure, language }: WantedFigure,
): Promise<StoredPage | null> {
  const edition = await app.database.withTenant(organizationId, (tx) => findEdition(tx, organizationId, slug, number));
  if (edition === null) return null;
  const page = renderFigure(edition, { figure, language, origin: app.publicUrl ?? '' });
  if (page === null) return null;
  return { ...(await compress(page.html)), policy: page.policy, contentType: 'text/html; charset=utf-8' };
}
