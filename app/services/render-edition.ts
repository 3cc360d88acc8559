import { readConsultation } from '#db/read/consultations.ts';
import { interfaceLanguages } from '../language/languages.ts';
import { officialLanguages } from '../domain/report/bilingual.ts';
import type { Application } from './application.ts';
import type { Progress } from './edition-progress.ts';
import { publishedPage } from './published-page.ts';

/**
 * Makes the pages of an edition that readers come to first, so that nobody waits for them: the report in both official
 * languages, its summary in the others, and the light page for other websites in both. What is missing is made when somebody asks.
 */
export async function renderEdition(
  app: Application,
  key: { readonly organizationId: string; readonly consultationId: string },
  edition: number,
  progress: Progress,
): Promise<void> {
  const consultation = await app.database.withTenant(key.organizationId, (tx) =>
    readConsultation(tx, key.organizationId, key.consultationId),
  );
  if (consultation === null) return;
  const pages = [
    ...interfaceLanguages.map(({ tag }) => ({ page: 'report' as const, language: tag })),
    ...officialLanguages.map((language) => ({ page: 'embed' as const, language })),
  ];
  for (const [done, page] of pages.entries()) {
    await progress('rendering', done, pages.length);
    await publishedPage(app, key, { slug: consultation.slug, edition, ...page });
  }
}
