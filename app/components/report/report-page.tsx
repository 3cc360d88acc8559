import { useTranslation } from 'react-i18next';
import { languageLinks } from './language-choice.ts';
import { LanguageLinks } from '../language-links.tsx';
import { Contents } from './contents.tsx';
import type { EditionView } from './edition-view.ts';
import { ReportAbout } from './report-about.tsx';
import { ReportAreas } from './report-areas.tsx';
import { ReportChanges } from './report-changes.tsx';
import { ReportFigure } from './report-figure.tsx';
import { ReportLimits, ReportMethod } from './report-method.tsx';
import { ReportListening } from './report-listening.tsx';
import { ReportNext } from './report-next.tsx';
import { ReportOpening } from './report-opening.tsx';
import { ReportPeople } from './report-people.tsx';
import { ReportQuestions } from './report-questions.tsx';
import { QuotesLead, ReportQuotes } from './report-quotes.tsx';
import { ReportRecommendations } from './report-recommendations.tsx';
import { ReportWhy } from './report-why.tsx';
import { Say } from './say.tsx';

/**
 * A published edition as a page: findings, why and what was asked, who spoke and who did not, what they said about each area
 * with what comes of it, what it cannot say, what happens next, and how it was made.
 */
export function ReportPage({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation(['report', 'common']);
  const { document, language, links } = view;
  const reading = document.tables.filter(({ section, rows }) => section === 'reading' && rows.length > 0);
  return (
    <>
      <a className="skip" href="#content">
        {t('common:skip')}
      </a>
      <header className="masthead">
        <p className="masthead-name">
          <Say of={document.organization.name} language={language} />
        </p>
        <LanguageLinks links={languageLinks(links.languages)} current={language} folded />
      </header>
      <main className="page report" id="content" tabIndex={-1}>
        <ReportOpening view={view} />
        <Contents view={view} />
        <ReportWhy view={view} />
        <ReportPeople view={view} />
        <ReportListening view={view} />
        <ReportAreas view={view} />
        <ReportQuotes view={view} />
        <ReportQuestions view={view} />
        <ReportRecommendations view={view} />
        <ReportLimits view={view} />
        <ReportNext view={view} />
        <section id="method" aria-labelledby="method-title">
          <h2 id="method-title">{t('sections.method')}</h2>
          <ReportMethod view={view} />
          <QuotesLead view={view} />
          {reading.map((table) => (
            <ReportFigure key={table.id} table={table} view={view} />
          ))}
        </section>
        <ReportChanges view={view} />
        <ReportAbout view={view} />
      </main>
    </>
  );
}
