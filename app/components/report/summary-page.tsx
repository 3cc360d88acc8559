import { useTranslation } from 'react-i18next';
import { LanguageLinks } from '../language-links.tsx';
import { InNamespaceLanguage } from '../namespace-language.tsx';
import { languageLinks } from './language-choice.ts';
import { SummaryAbout } from './summary-about.tsx';
import { SummaryFindings } from './summary-findings.tsx';
import { SummaryText } from './summary-text.tsx';
import { textsOf, type SummaryView } from './summary-view.ts';
import { dayText } from './numbers.ts';

/** The report in short, in one of the sixteen languages: the findings, who took part, what happens next, where the whole is. */
export function SummaryPage({ view }: { readonly view: SummaryView }) {
  const { t } = useTranslation(['summary', 'common']);
  const { language, links, summary } = view;
  return (
    <>
      <a className="skip" href="#content">
        {t('common:skip')}
      </a>
      <header className="masthead">
        <p className="masthead-name">
          <SummaryText of={summary.organization} language={language} />
        </p>
        <LanguageLinks links={languageLinks(links.languages)} current={language} folded />
      </header>
      <main className="page report" id="content" tabIndex={-1}>
        <InNamespaceLanguage namespace="summary">
          <Notices view={view} />
          <Title view={view} />
          <h2 className="findings-title">{t('findings')}</h2>
          <SummaryFindings view={view} />
          <SummaryAbout view={view} />
        </InNamespaceLanguage>
      </main>
    </>
  );
}

function Notices({ view: { document, links, summary, language, draft, isLatest } }: { readonly view: SummaryView }) {
  const { t } = useTranslation(['summary', 'common']);
  const standsIn = textsOf(summary).some((text) => text.language !== language);
  if (!document.madeUp && !draft && !standsIn && isLatest) return null;
  return (
    <div className="notice">
      {document.madeUp && <p>{t('common:demonstration')}</p>}
      {draft && <p>{t('draft')}</p>}
      {standsIn && <p>{t('standIn')}</p>}
      {!isLatest && (
        <p>
          {t('earlier')} <a href={links.latest}>{t('latest')}</a>
        </p>
      )}
    </div>
  );
}

function Title({ view: { document, summary, language } }: { readonly view: SummaryView }) {
  const { t } = useTranslation('summary');
  const { edition, publishedAt, consultation } = document;
  return (
    <>
      <h1>
        <span className="kicker">{t('kicker')}</span> <SummaryText of={summary.title} language={language} />
      </h1>
      <p className="lead">
        <SummaryText of={summary.purpose} language={language} />
      </p>
      <p className="small">{t('edition', { edition, day: dayText(publishedAt, language, consultation.timeZone) })}</p>
    </>
  );
}
