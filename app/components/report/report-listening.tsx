import { useTranslation } from 'react-i18next';
import { formatNumber } from '#app/i18n/format.ts';
import type { EditionView } from './edition-view.ts';
import { dayText, lastDayText } from './numbers.ts';
import { ReportFigure } from './report-figure.tsx';
import { ReportText } from './report-text.tsx';

/** When, in which languages and by which ways people could answer. */
export function ReportListening({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { document, language } = view;
  const { opensAt, closesAt, timeZone, languages } = document.consultation;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const list = new Intl.ListFormat(language).format(languages.map((tag) => names.of(tag) ?? tag));
  const ways = document.tables.filter(({ id, audience, rows }) => id === `${audience}.channels` && rows.length > 0);
  return (
    <section id="listened" aria-labelledby="listened-title">
      <h2 id="listened-title">{t('sections.listened')}</h2>
      <ReportText part="listened" view={view} />
      {opensAt !== null && closesAt !== null && (
        <p>
          {t('people.dates', {
            from: dayText(opensAt, language, timeZone),
            until: lastDayText(closesAt, language, timeZone),
          })}
        </p>
      )}
      <p>
        {t('people.languages', { count: languages.length, number: formatNumber(languages.length, language), list })}
      </p>
      {ways.map((table) => (
        <ReportFigure key={table.id} table={table} view={view} />
      ))}
    </section>
  );
}
