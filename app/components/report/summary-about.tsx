import { useTranslation } from 'react-i18next';
import { countOf } from '#app/domain/report/published.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { dayText, lastDayText } from './numbers.ts';
import type { SummaryView } from './summary-view.ts';

/** Who took part, what the figures are, what happens next, and where the whole report is. */
export function SummaryAbout({ view }: { readonly view: SummaryView }) {
  const { t } = useTranslation('summary');
  const { document, language, links } = view;
  const { opensAt, closesAt, timeZone, languages } = document.consultation;
  return (
    <>
      <section aria-labelledby="who">
        <h2 id="who">{t('who')}</h2>
        <HowMany view={view} />
        {opensAt !== null && closesAt !== null && (
          <p>
            {t('dates', {
              from: dayText(opensAt, language, timeZone),
              until: lastDayText(closesAt, language, timeZone),
            })}
          </p>
        )}
        <p>{t('languages', { number: formatNumber(languages.length, language) })}</p>
      </section>
      <section aria-labelledby="about">
        <h2 id="about">{t('about')}</h2>
        <ul className="facts">
          <li>{t('chosen')}</li>
          <li>{t('threshold', { threshold: formatNumber(document.threshold, language) })}</li>
          {document.tables.some(({ estimate }) => estimate !== undefined) && <li>{t('estimate')}</li>}
          <li>{t('same')}</li>
        </ul>
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{t('next')}</h2>
        <p>{t('nextText')}</p>
        <p>{t('follow')}</p>
      </section>
      <section aria-labelledby="whole">
        <h2 id="whole">{t('whole')}</h2>
        <ul className="facts files">
          <li>
            <a href={links.languages['en']} hrefLang="en">
              {t('wholeEn')}
            </a>
          </li>
          <li>
            <a href={links.languages['fr']} hrefLang="fr">
              {t('wholeFr')}
            </a>
          </li>
          {links.csv !== null && (
            <li>
              <a href={links.csv} download>
                {t('csv')}
              </a>
            </li>
          )}
        </ul>
      </section>
    </>
  );
}

/** Never pooled: of several audiences each has its line. */
function HowMany({ view: { document, language } }: { readonly view: SummaryView }) {
  const { t } = useTranslation('summary');
  return document.tables
    .filter(({ id, audience }) => id === `${audience}.people`)
    .map(({ id, asked }) => {
      const count = countOf(asked);
      return <p key={id}>{count === null ? t('tooFew') : t('people', { number: formatNumber(count, language) })}</p>;
    });
}
