import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableSection } from '#app/domain/report/edition.ts';
import type { EditionView } from './edition-view.ts';
import { dayText } from './numbers.ts';
import { ReportAbout } from './report-about.tsx';
import { ReportFigure } from './report-figure.tsx';
import { ReportFindings } from './report-findings.tsx';
import { ReportLimits, ReportMethod } from './report-method.tsx';
import { ReportPeople } from './report-people.tsx';
import { ReportQuotes } from './report-quotes.tsx';
import { Say } from './say.tsx';

/** A published edition as a page: findings, who spoke, what they said, how it was counted, and what it cannot say. */
export function ReportPage({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation(['report', 'common']);
  const { document, language, path, editions } = view;
  const { organization, consultation, edition, publishedAt, madeUp } = document;
  const other = language === 'en' ? 'fr' : 'en';
  const isLatest = editions[0]?.number === edition;
  return (
    <>
      <a className="skip" href="#content">
        {t('common:skip')}
      </a>
      <header className="masthead">
        <p className="masthead-name">
          <Say of={organization.name} language={language} />
        </p>
        <p className="report-language">
          <a href={`/${other}${path}`} lang={other} hrefLang={other}>
            {t('language')}
          </a>
        </p>
      </header>
      <main className="page report" id="content" tabIndex={-1}>
        {(madeUp || view.draft) && (
          <div className="notice">
            {madeUp && <p>{t('common:demonstration')}</p>}
            {view.draft && <p>{t('common:draftNotice')}</p>}
          </div>
        )}
        {!isLatest && (
          <p className="notice">
            {t('earlier')} <a href={`/${language}${path}`}>{t('toLatest')}</a>
          </p>
        )}
        <h1>
          <span className="kicker">{t('kicker')}</span> <Say of={consultation.title} language={language} />
        </h1>
        <p className="lead">
          <Say of={consultation.purpose} language={language} />
        </p>
        <p className="small">{t('edition', { edition, day: dayText(publishedAt, language, consultation.timeZone) })}</p>
        {document.findings.length > 0 && (
          <section aria-labelledby="findings">
            <h2 id="findings" className="findings-title">
              {t('findings')}
            </h2>
            <ReportFindings document={document} language={language} />
          </section>
        )}
        <Contents view={view} />
        <section aria-labelledby="people">
          <h2 id="people">{t('sections.people')}</h2>
          <ReportPeople view={view} />
          <Figures view={view} section="people" />
        </section>
        {(['areas', 'questions', 'about-you'] as const)
          .filter((section) => has(view, section))
          .map((section) => (
            <section key={section} aria-labelledby={section}>
              <h2 id={section}>{t(`sections.${section}`)}</h2>
              <Figures view={view} section={section} />
              {section === 'areas' && <Figures view={view} section="themes" />}
            </section>
          ))}
        <ReportQuotes view={view} />
        <section aria-labelledby="method">
          <h2 id="method">{t('sections.method')}</h2>
          <ReportMethod view={view} />
          <Figures view={view} section="reading" />
        </section>
        <ReportLimits view={view} />
        <ReportAbout view={view} />
      </main>
    </>
  );
}

function has({ document }: EditionView, section: TableSection): boolean {
  return document.tables.some((table) => table.section === section && table.rows.length > 0);
}

function Figures({ view, section }: { readonly view: EditionView; readonly section: TableSection }) {
  const { tables, audiences } = view.document;
  return tables
    .filter((table) => table.section === section && table.rows.length > 0)
    .map((table) => {
      const audience = audiences.find(({ key }) => key === table.audience);
      return (
        <Fragment key={table.id}>
          <ReportFigure
            table={table}
            language={view.language}
            document={view.document}
            audience={audiences.length > 1 && audience !== undefined ? audience.label : null}
          />
        </Fragment>
      );
    });
}

function Contents({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const shown = (['people', 'areas', 'questions', 'about-you', 'quotes', 'method', 'limits', 'about'] as const).filter(
    (section) => {
      if (section === 'quotes') return view.document.quotes.length > 0;
      return section === 'areas' || section === 'questions' || section === 'about-you' ? has(view, section) : true;
    },
  );
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{t('contents')}</h2>
      <ul>
        {shown.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`sections.${section}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
