import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { CrossFigures } from './cross-figures.tsx';
import type { EditionView } from './edition-view.ts';
import { ReportFigure } from './report-figure.tsx';

/** What people answered to each closed question, and how groups differ in it. */
export function ReportQuestions({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { tables, crossTables = [] } = view.document;
  const questions = tables.filter(({ section, rows }) => section === 'questions' && rows.length > 0);
  if (questions.length === 0) return null;
  return (
    <section id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('sections.questions')}</h2>
      {questions.map((table) => (
        <Fragment key={table.id}>
          <ReportFigure table={table} view={view} />
          <CrossFigures of={crossTables.filter(({ rowTable }) => rowTable === table.id)} view={view} level={4} />
        </Fragment>
      ))}
    </section>
  );
}
