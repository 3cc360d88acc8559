import type { i18n as I18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { HtmlDocument } from './html-document.tsx';
import { dayText } from './numbers.ts';
import { printMargins } from './print-margins.ts';
import { SummaryPage } from './summary-page.tsx';
import type { SummaryView } from './summary-view.ts';

interface SummaryDocumentProps {
  readonly view: SummaryView;
  /** With `common` and `summary` in the view's language, or in English where it has none. */
  readonly i18n: I18n;
  /** The style sheet, as it is written into the page. */
  readonly styles: string;
}

/** The summary of an edition as a whole document, for bytes that are kept. */
export function SummaryDocument({ view, i18n, styles }: SummaryDocumentProps) {
  const { document, language, summary, links } = view;
  const t = i18n.getFixedT(language, 'summary');
  const title = t('pageTitle', { title: summary.title.text });
  const day = dayText(document.publishedAt, language, document.consultation.timeZone);
  return (
    <HtmlDocument
      language={language}
      title={title}
      description={summary.purpose.text}
      links={links}
      styles={`${styles}\n${printMargins({ head: title, foot: t('edition', { edition: document.edition, day }) })}`}
      script={null}
      hidden={false}
    >
      <I18nextProvider i18n={i18n}>
        <SummaryPage view={view} />
      </I18nextProvider>
    </HtmlDocument>
  );
}
