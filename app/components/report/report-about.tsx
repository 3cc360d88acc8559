import { useTranslation } from 'react-i18next';
import type { EditionView } from './edition-view.ts';
import { dayText } from './numbers.ts';
import { ReportFiles } from './report-files.tsx';
import { Say } from './say.tsx';

/** Which edition this is, what names its content, the others, and the report in its other forms. */
export function ReportAbout({ view }: { readonly view: EditionView }) {
  const { t } = useTranslation('report');
  const { document, contentHash, editions, language, links } = view;
  const { edition, publishedAt, consultation, organization, themingRun } = document;
  const [latest] = editions;
  return (
    <section id="about" aria-labelledby="about-title" className="about">
      <h2 id="about-title">{t('sections.about')}</h2>
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
          <ul className="facts">
            {editions.map(({ number, day }) => (
              <li key={number}>
                <a href={links.editions[String(number)]} aria-current={number === edition ? 'page' : undefined}>
                  {t('edition', { edition: number, day })}
                </a>
                {number === latest?.number && <> ({t('about.latest')})</>}
              </li>
            ))}
          </ul>
        </>
      )}
      <ReportFiles view={view} />
    </section>
  );
}
