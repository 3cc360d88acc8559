import { useTranslation } from 'react-i18next';
import { say } from '#app/domain/report/bilingual.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { EditionView } from './edition-view.ts';
import { ReportText } from './report-text.tsx';

/** Why people were asked, who was asked, and what. */
export function ReportWhy({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { audiences, tables } = view.document;
  const { language } = view;
  const questions = tables.filter(({ section }) => section === 'questions').length;
  const whom = audiences.map(({ label }) => say(label, language).text);
  return (
    <section id="why" aria-labelledby="why-title">
      <h2 id="why-title">{t('sections.why')}</h2>
      <ReportText part="why" view={view} />
      <h3>{t('why.asked')}</h3>
      <ReportText part="asked" view={view} />
      {whom.length > 1 && <p>{t('why.whom', { list: new Intl.ListFormat(language).format(whom) })}</p>}
      {questions > 0 && (
        <p>
          {t('why.questions', { count: questions, number: formatNumber(questions, language) })}{' '}
          <a href="#questions">{t('why.toQuestions')}</a>
        </p>
      )}
    </section>
  );
}
