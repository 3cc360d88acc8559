import type { i18n as I18n } from 'i18next';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '../namespace-language.tsx';
import { HtmlDocument } from './html-document.tsx';
import { dayText } from './numbers.ts';
import { SummaryFindings } from './summary-findings.tsx';
import { SummaryText } from './summary-text.tsx';
import type { SummaryView } from './summary-view.ts';

interface EmbedDocumentProps {
  readonly view: SummaryView;
  /** With `common` and `summary` in the view's language, or in English where it has none. */
  readonly i18n: I18n;
  readonly styles: string;
}

/** The findings as a light page that other websites show within theirs; every link opens outside of the frame. */
export function EmbedDocument({ view, i18n, styles }: EmbedDocumentProps) {
  const { language, summary, links } = view;
  const t = i18n.getFixedT(language, 'summary');
  return (
    <HtmlDocument
      language={language}
      title={t('pageTitle', { title: summary.title.text })}
      description={summary.purpose.text}
      links={links}
      styles={styles}
      script={null}
      hidden
    >
      <I18nextProvider i18n={i18n}>
        <Embedded view={view} />
      </I18nextProvider>
    </HtmlDocument>
  );
}

function Embedded({ view }: { readonly view: SummaryView }) {
  const { t } = useTranslation(['summary', 'common']);
  const { document, language, summary, links } = view;
  return (
    <main className="page report embedded">
      <InNamespaceLanguage namespace="summary">
        <h1>
          <span className="kicker">{t('kicker')}</span>{' '}
          <a href={links.permanent} target="_blank" rel="noopener">
            <SummaryText of={summary.title} language={language} />
          </a>
        </h1>
        {document.madeUp && <p className="notice">{t('common:demonstration')}</p>}
        {view.draft && <p className="notice">{t('draft')}</p>}
        <SummaryFindings view={view} />
        <p className="small">
          <SummaryText of={summary.organization} language={language} />.{' '}
          {t('edition', {
            edition: document.edition,
            day: dayText(document.publishedAt, language, document.consultation.timeZone),
          })}
          . {t('threshold', { threshold: String(document.threshold) })}
        </p>
        <p>
          <a href={links.permanent} target="_blank" rel="noopener">
            {t('whole')}
          </a>
        </p>
      </InNamespaceLanguage>
    </main>
  );
}
