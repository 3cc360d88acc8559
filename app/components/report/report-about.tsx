import { useTranslation } from 'react-i18next';
import type { EditionView } from './edition-view.ts';
import { dayText } from './numbers.ts';
import { Say } from './say.tsx';

/** Which edition this is, what names its content, the others, and the figures to download. */
export function ReportAbout({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { document, contentHash, editions, language, path } = view;
  const { edition, publishedAt, consultation, organization, themingRun } = document;
  const address = `/${language}${path}`;
  const [latest] = editions;
  const query = latest?.number === edition ? '' : `?edition=${String(edition)}`;
  return (
    <section aria-labelledby="about" className="about">
      <h2 id="about">{t('sections.about')}</h2>
      <p>
        <a className="button" href={`${address}.csv${query}`} type="text/csv">
          {t('about.download')}
        </a>
      </p>
      <dl>
        <dt>{t('about.organization')}</dt>
        <dd>
          <Say of={organization.name} language={language} />
        </dd>
        <dt>{t('about.number')}</dt>
        <dd>{edition}</dd>
        <dt>{t('about.published')}</dt>
        <dd>
          <time dateTime={publishedAt}>{dayText(publishedAt, language, consultation.timeZone)}</time>
        </dd>
        <dt>{t('about.hash')}</dt>
        <dd className="hash">{contentHash}</dd>
        {themingRun !== null && (
          <>
            <dt>{t('about.run')}</dt>
            <dd className="hash">{themingRun.snapshotHash}</dd>
          </>
        )}
      </dl>
      {editions.length > 1 && (
        <>
          <h3>{t('about.editions')}</h3>
          <ul>
            {editions.map(({ number, day }) => (
              <li key={number}>
                <a
                  href={number === latest?.number ? address : `${address}?edition=${String(number)}`}
                  aria-current={number === edition ? 'page' : undefined}
                >
                  {t('edition', { edition: number, day })}
                </a>
                {number === latest?.number && <> ({t('about.latest')})</>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
