import { createHash } from 'node:crypto';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { EmbedDocument } from '#app/components/report/embed-document.tsx';
import { editionView } from '#app/components/report/edition-view.ts';
import { ReportDocument } from '#app/components/report/report-document.tsx';
import { SummaryDocument } from '#app/components/report/summary-document.tsx';
import { summaryView } from '#app/components/report/summary-view.ts';
import { isOfficialLanguage } from '#app/domain/report/bilingual.ts';
import { catalogue, isDraft, type Namespace } from '#app/i18n/catalogue.server.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { inlineStyles } from './styles.ts';

export const publishedPages = ['report', 'embed'] as const;
/** `report`: the page, which is a summary in all languages but English and French; `embed`: the light page for other websites. */
export type PublishedPage = (typeof publishedPages)[number];

/** An edition with its words, as its pages are drawn from it. */
export type EditionToRender = Parameters<typeof editionView>[0];

export interface RenderedPage {
  readonly html: string;
  /** The Content-Security-Policy that goes with exactly this document: its own styles, and nothing from anywhere else. */
  readonly policy: string;
}

/** At an address that stays, for pages that are kept for years (vite.config.ts). */
const CHART_SCRIPT = '/chart-tips.js';

/**
 * A page of an edition as a whole document. Nothing in it depends on who asks for it or when; `origin` is where this
 * installation is reached, or empty.
 */
export function renderPage(
  edition: EditionToRender,
  { page, language, origin }: { readonly page: PublishedPage; readonly language: string; readonly origin: string },
): RenderedPage {
  const script = page === 'report' && isOfficialLanguage(language) ? CHART_SCRIPT : null;
  const markup = renderToStaticMarkup(documentOf(edition, { page, language, origin, script }));
  const html = `<!DOCTYPE html>${markup}`;
  return { html, policy: policyOf(html, { framed: page === 'embed', scripts: script !== null }) };
}

interface Wanted {
  readonly page: PublishedPage;
  readonly language: string;
  readonly origin: string;
  readonly script: string | null;
}

function documentOf(edition: EditionToRender, { page, language, origin, script }: Wanted): ReactElement {
  if (page === 'report' && isOfficialLanguage(language)) {
    const { i18n, draft } = stringsIn(language, ['common', 'report']);
    const view = editionView(edition, { language, origin, draft });
    return <ReportDocument view={view} i18n={i18n} styles={inlineStyles('report')} script={script} />;
  }
  const { i18n, draft } = stringsIn(language, ['common', 'summary']);
  const view = summaryView(edition, { language, origin, draft });
  const Document = page === 'embed' ? EmbedDocument : SummaryDocument;
  return <Document view={view} i18n={i18n} styles={inlineStyles('report')} />;
}

/** The strings of a language and, of what it lacks, the English ones. */
function stringsIn(language: string, wanted: readonly Namespace[]) {
  const resources: Record<string, Record<string, unknown>> = {};
  for (const namespace of wanted) {
    const own = catalogue(language, namespace);
    (resources[own === null ? 'en' : language] ??= {})[namespace] = own ?? catalogue('en', namespace) ?? {};
  }
  return { i18n: makeI18n(language, resources), draft: isDraft(language, wanted) };
}

function policyOf(html: string, { framed, scripts }: { framed: boolean; scripts: boolean }): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ...(scripts ? ["script-src 'self'"] : []),
    `style-src ${styles.join(' ')}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${framed ? '*' : "'none'"}`,
  ].join('; ');
}
