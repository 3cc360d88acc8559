import { findEdition, type PublishedEdition } from '#db/editions/edition.ts';
import { interfaceLanguages } from '../language/languages.ts';
import { officialLanguages } from '../domain/report/bilingual.ts';
import { figureIds } from '../domain/report/figure-ids.ts';
import { editionCsv } from '../exchange/csv-edition.ts';
import { chartFile, chartFormats } from '../exchange/chart-file.ts';
import { zipOf, type ZipEntry } from '../exchange/zip.ts';
import { editionFigure } from '../published/edition-figure.tsx';
import { renderPage } from '../published/render-page.tsx';
import { staticLinks, staticPageName } from '../published/static-links.ts';
import { TIPS_FILE, tipsBytes } from '../published/tips.ts';
import type { Application } from './application.ts';
import { findOrganization } from './find-organization.ts';
import { addressOfReport } from './report-address.ts';

/**
 * An edition as files that any web host can serve: its page in every language, its figures as pictures and tables, its
 * data. They refer to each other and ask for nothing else. Null where there is no such edition.
 */
export async function exportEdition(
  app: Application,
  wanted: { readonly organization: string; readonly consultation: string; readonly number?: number | undefined },
): Promise<{ readonly edition: number; readonly files: readonly ZipEntry[] } | null> {
  const organization = await findOrganization(app, wanted.organization);
  if (organization === null) return null;
  const edition = await app.database.withTenant(organization.id, (tx) =>
    findEdition(tx, organization.id, wanted.consultation, wanted.number),
  );
  if (edition === null) return null;
  return { edition: edition.document.edition, files: await filesOf(edition, app.publicUrl ?? '') };
}

/** The files of an edition as one archive, always the same bytes while its words are. */
export async function archiveOf(edition: PublishedEdition, origin: string): Promise<Buffer> {
  const { consultation, edition: number, publishedAt } = edition.document;
  const folder = `what-we-heard-${consultation.slug}-edition-${String(number)}`;
  const files = await filesOf(edition, origin);
  return zipOf(
    files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
    new Date(publishedAt),
  );
}

async function filesOf(edition: PublishedEdition, origin: string): Promise<readonly ZipEntry[]> {
  const { document, contentHash } = edition;
  const text = (path: string, content: string): ZipEntry => ({ path, bytes: Buffer.from(content, 'utf8') });
  // What stands alone knows of no other edition.
  const alone = { ...edition, all: edition.all.filter(({ number }) => number === document.edition) };
  const script = tipsBytes();
  const tips = script === null ? null : TIPS_FILE;
  const pages = interfaceLanguages.map(({ tag: language }) => {
    const address = origin === '' ? '' : addressOfReport(document, { origin, language, exactly: true });
    const links = staticLinks(language, document.edition, address);
    const { html } = renderPage(alone, { page: 'report', language, origin, elsewhere: { links, tips } });
    return text(staticPageName(language), html);
  });
  const figures: ZipEntry[] = [];
  for (const language of officialLanguages) {
    const address = origin === '' ? '' : addressOfReport(document, { origin, language, exactly: true });
    for (const id of figureIds(document)) {
      const figure = editionFigure({ document, contentHash, language, address }, id);
      if (figure === null) continue;
      for (const format of chartFormats) {
        const { body } = await chartFile(figure, format);
        figures.push({ path: `figures/${language}/${id}.${format}`, bytes: Buffer.from(body) });
      }
    }
  }
  return [
    ...pages,
    text('report.csv', editionCsv(document)),
    text('report.json', `${JSON.stringify({ contentHash, document }, null, 2)}\n`),
    ...(script === null ? [] : [{ path: TIPS_FILE, bytes: script }]),
    ...figures,
  ];
}
