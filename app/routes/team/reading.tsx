import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ExpectedForm } from '#app/components/reading/expected-form.tsx';
import { ReaderList } from '#app/components/reading/reader-list.tsx';
import { ReadingTable } from '#app/components/reading/reading-table.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberLoader } from '#app/server/session.server.ts';
import { readReadingOverview } from '#app/services/read-reading-overview.ts';
import { teamStrings } from './page-title.server.ts';
import { dueLinks, forecastLines, readerViews, readExpected, readingRows } from './reading-view.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';
import { counted } from './theming-view.server.ts';

export const loader = memberLoader('agreement.see', async (args) => {
  const { app, member, organization, params, request, language, may } = args;
  const expected = readExpected(request);
  const overview = await readReadingOverview(app, member, { slug: params['slug'] ?? '', expected });
  if (overview === null) throw new Response(null, { status: 404 });
  const { consultation } = overview;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  const { slug } = consultation;
  const at = { team: `/team/${organization.slug}`, home: `/team/${organization.slug}/consultations/${slug}`, slug };
  return {
    pageTitle: t('team:readingOverview.title'),
    home: at.home,
    of: shownText(consultation.title, language),
    total: counted(overview.total, speaking),
    read: counted(overview.read, speaking),
    rows: readingRows(overview, speaking),
    file: `${at.home}/reading.csv${expected === null ? '' : `?expected=${String(expected)}`}`,
    expected: expected === null ? '' : String(expected),
    forecast: forecastLines(overview, speaking),
    due: dueLinks(overview, at, speaking, may),
    readers: readerViews(overview, speaking, may),
    mayConfigure: may('review.configure'),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? 'Heard' }];

/** How far the reading has come, how long it still takes, and what somebody has to look at. */
export default function Reading() {
  const page = useLoaderData<typeof loader>();
  const { home, of, total, read, rows, file, expected, forecast, due, readers, mayConfigure } = page;
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <h1>{t('readingOverview.title')}</h1>
      <p className="lead">
        <TextInLanguage of={of} />
      </p>
      {total.count === 0 ? (
        <p className="empty">{t('readingOverview.empty')}</p>
      ) : (
        <p>
          {t('readingOverview.total', total)} {t('readingOverview.read', read)}
        </p>
      )}
      {due.length > 0 && (
        <section aria-labelledby="due">
          <h2 id="due">{t('readingOverview.due.title')}</h2>
          <ul className="link-list">
            {due.map(({ href, text }) => (
              <li key={text}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rows.length > 0 && (
        <section aria-labelledby="languages" className="reading-languages">
          <h2 id="languages">
            {t(expected === '' ? 'readingOverview.languages' : 'readingOverview.languagesExpected')}
          </h2>
          <ReadingTable rows={rows} file={file} />
          {forecast.thin !== null && <p>{t('readingOverview.thin', { languages: forecast.thin })}</p>}
        </section>
      )}
      <section aria-labelledby="forecast" className="reading-forecast">
        <h2 id="forecast">{t('readingOverview.forecast')}</h2>
        <p>
          {forecast.main} {forecast.evenings}
        </p>
        {forecast.translating !== null && <p>{forecast.translating}</p>}
        <details className="fold">
          <summary>{t('readingOverview.how')}</summary>
          <ul>
            {forecast.rests.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
        <ExpectedForm value={expected} here={`${home}/reading`} />
      </section>
      <section aria-labelledby="readers">
        <h2 id="readers">{t('readingOverview.readers')}</h2>
        <ReaderList readers={readers} />
      </section>
      {mayConfigure && (
        <p className="soft">
          <a href={`${home}/review-settings`}>{t('reviewSettings.title')}</a>
        </p>
      )}
      <p className="soft">
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
