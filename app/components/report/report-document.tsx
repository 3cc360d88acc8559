import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { say } from '#app/domain/report/bilingual.ts';
import type { EditionView } from './edition-view.ts';
import { HtmlDocument, type ScriptOfDocument } from './html-document.tsx';
import { printMargins } from './print-margins.ts';
import { ReportPage } from './report-page.tsx';

interface ReportDocumentProps {
  readonly view: EditionView;
  /** With `common` and `report` in the view's language. */
  readonly i18n: I18n;
  /** The style sheet, as it is written into the page. */
  readonly styles: string;
  /** The script that adds to charts, if there is one; the page needs none. */
  readonly script?: ScriptOfDocument | null;
  /** Drawn over every page of what is not for publication. */
  readonly watermark?: ReactNode;
}

/** A published edition as a whole document, for bytes that are kept: nothing in it depends on who asks for it. */
export function ReportDocument({ view, i18n, styles, script = null, watermark = null }: ReportDocumentProps) {
  const { document, language, links } = view;
  const t = i18n.getFixedT(language, 'report');
  const title = t('title', { consultation: say(document.consultation.title, language).text });
  const organization = say(document.organization.name, language).text;
  return (
    <HtmlDocument
      language={language}
      title={title}
      description={say(document.consultation.purpose, language).text}
      links={links}
      styles={`${styles}\n${printMargins({
        head: t('printHead', { title, organization }),
        foot: t('printPage', { edition: document.edition }),
      })}`}
      script={script}
      hidden={document.kind === 'council-preview'}
    >
      <I18nextProvider i18n={i18n}>
        {watermark}
        <ReportPage view={view} />
      </I18nextProvider>
    </HtmlDocument>
  );
}
