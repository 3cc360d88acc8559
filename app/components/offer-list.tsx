import { useTranslation } from 'react-i18next';

interface Titled {
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface Offer {
  readonly slug: string;
  readonly name: string;
  readonly nameLanguage: string;
  readonly nameDirection: 'ltr' | 'rtl';
  readonly demonstration: boolean;
  readonly surveys: readonly { readonly slug: string; readonly title: Titled; readonly until: string | null }[];
  readonly reports: readonly { readonly slug: string; readonly title: Titled }[];
}

/** An organization's open surveys and published reports, as links in one language. */
export function OfferList({ offer, language }: { readonly offer: Offer; readonly language: string }) {
  const { t } = useTranslation('common', { lng: language });
  const base = `/${language}/${offer.slug}`;
  return (
    <section className="offer">
      <h2>
        <bdi lang={offer.nameLanguage} dir={offer.nameDirection}>
          {offer.name}
        </bdi>
      </h2>
      {offer.demonstration && <p className="notice">{t('demonstration')}</p>}
      <h3>{t('home.openSurveys')}</h3>
      {offer.surveys.length === 0 && <p>{t('home.noSurveys')}</p>}
      <ul className="offer-links">
        {offer.surveys.map((survey) => (
          <li key={survey.slug}>
            <a href={`${base}/survey/${survey.slug}`} lang={survey.title.language} dir={survey.title.direction}>
              {survey.title.text}
            </a>
            {survey.until !== null && <p className="offer-until">{t('home.until', { day: survey.until })}</p>}
          </li>
        ))}
      </ul>
      <h3>{t('home.reports')}</h3>
      {offer.reports.length === 0 && <p>{t('home.noReports')}</p>}
      <ul className="offer-links">
        {offer.reports.map((report) => (
          <li key={report.slug}>
            <a href={`${base}/what-we-heard/${report.slug}`} lang={report.title.language} dir={report.title.direction}>
              {report.title.text}
            </a>
          </li>
        ))}
      </ul>
      <p className="offer-receipt">
        <a className="action" href={`${base}/receipt`}>
          {t('home.receipt')}
        </a>
      </p>
    </section>
  );
}
