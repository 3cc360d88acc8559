import { useTranslation } from 'react-i18next';
import { countOf } from '#app/domain/report/published.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { EditionView } from './edition-view.ts';
import { dayText } from './numbers.ts';
import { Say } from './say.tsx';

/** How many people took part, when, and in which languages they could. */
export function ReportPeople({ view: { document, language } }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { audiences, tables, consultation } = document;
  const { opensAt, closesAt, timeZone, languages } = consultation;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const list = new Intl.ListFormat(language).format(languages.map((tag) => names.of(tag) ?? tag));
  return (
    <>
      {audiences.map(({ key, label }) => {
        const people = tables.find((table) => table.id === `${key}.people`);
        const count = people === undefined ? null : countOf(people.asked);
        return (
          <p key={key} id={people?.id}>
            {audiences.length > 1 && (
              <>
                <strong>
                  <Say of={label} language={language} />
                </strong>
                {': '}
              </>
            )}
            {count === null ? t('people.tooFew') : t('people.count', { count, number: formatNumber(count, language) })}
          </p>
        );
      })}
      {opensAt !== null && closesAt !== null && (
        <p>
          {t('people.dates', {
            from: dayText(opensAt, language, timeZone),
            until: dayText(closesAt, language, timeZone),
          })}
        </p>
      )}
      <p>
        {t('people.languages', { count: languages.length, number: formatNumber(languages.length, language), list })}
      </p>
    </>
  );
}
