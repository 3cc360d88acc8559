import { createHash } from 'node:crypto';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { EmbedDocument } from '#app/components/report/embed-document.tsx';
import type { ScriptOfDocument } from '#app/components/report/html-document.tsx';
import { EmbedFigureDocument } from '#app/components/report/embed-figure-document.tsx';
import { editionView } from '#app/components/report/edition-view.ts';
import { ReportDocument } from '#app/components/report/report-document.tsx';
import { SummaryDocument } from '#app/components/report/summary-document.tsx';
import { summaryView } from '#app/components/report/summary-view.ts';
import { isOfficialLanguage, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { figureIds } from '#app/domain/report/figure-ids.ts';
import type { ReportLinks } from '#app/components/report/report-links.ts';
import { stringsIn } from './strings.ts';
import { inlineStyles } from './styles.ts';
import { TIPS_FILE } from './tips.ts';

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

interface PageToRender {
  readonly page: PublishedPage;
  readonly language: string;
  /** Where this installation is reached, or empty. */
  readonly origin: string;
  /** In place of what this installation has, for files that lie elsewhere. */
  readonly elsewhere?: { readonly links: ReportLinks; readonly tips: string | null };
}

interface DocumentToDraw extends Omit<PageToRender, 'elsewhere'> {
  readonly links: ReportLinks | undefined;
  readonly script: ScriptOfDocument | null;
}

/**
 * A page of an edition as a whole document. Nothing in it depends on who asks for it or when.
 */
export function renderPage(
  edition: EditionToRender,
  { page, language, origin, elsewhere }: PageToRender,
): RenderedPage {
  // At an address that stays: pages are kept longer than a build. Only the report has charts.
  const src = elsewhere === undefined ? `/${TIPS_FILE}` : elsewhere.tips;
  const isDrawn = page === 'report' && isOfficialLanguage(language);
  const script =
    isDrawn && src !== null ? ({ src, as: elsewhere === undefined ? 'module' : 'deferred' } as const) : null;
  const links = elsewhere?.links;
  const markup = renderToStaticMarkup(documentOf(edition, { page, language, origin, links, script }));
  const html = `<!DOCTYPE html>${markup}`;
  return { html, policy: policyOf(html, { framed: page === 'embed', scripts: script !== null }) };
}

/** One of an edition's figures as a document for other websites; null where it shows none of this id. */
export function renderFigure(
  edition: EditionToRender,
  {
    figure,
    language,
    origin,
  }: { readonly figure: string; readonly language: OfficialLanguage; readonly origin: string },
): RenderedPage | null {
  if (!figureIds(edition.document).includes(figure)) return null;
  const { i18n, draft } = stringsIn(language, ['common', 'report']);
  const view = editionView(edition, { language, origin, draft });
  const markup = renderToStaticMarkup(
    <EmbedFigureDocument view={view} figure={figure} i18n={i18n} styles={inlineStyles('report')} />,
  );
  const html = `<!DOCTYPE html>${markup}`;
  return { html, policy: policyOf(html, { framed: true, scripts: false }) };
}

function documentOf(edition: EditionToRender, { page, language, origin, links, script }: DocumentToDraw): ReactElement {
  const elsewhere = links === undefined ? {} : { links };
  if (page === 'report' && isOfficialLanguage(language)) {
    const { i18n, draft } = stringsIn(language, ['common', 'report']);
    const view = { ...editionView(edition, { language, origin, draft }), ...elsewhere };
    return <ReportDocument view={view} i18n={i18n} styles={inlineStyles('report')} script={script} />;
  }
  const { i18n, draft } = stringsIn(language, ['common', 'summary']);
  const view = { ...summaryView(edition, { language, origin, draft }), ...elsewhere };
  const Document = page === 'embed' ? EmbedDocument : SummaryDocument;
  return <Document view={view} i18n={i18n} styles={inlineStyles('report')} />;
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
