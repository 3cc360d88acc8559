import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ProtectedTable } from '#app/components/report/protected-table.tsx';
import { PublishAgreement } from '#app/components/report/publish-agreement.tsx';
import { ReportFindings } from '#app/components/report/report-findings.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { say } from '#app/domain/report/bilingual.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { openConsultation } from '#app/services/open-consultation.ts';
import { previewEdition } from '#app/services/preview-edition.ts';
import { publishEdition } from '#app/services/publish-edition.ts';
import {
  agreementView,
  countStandIns,
  documentLanguage,
  quotesView,
  reportStrings,
  tableView,
  unnamedView,
} from './publish-view.server.ts';

export const loader = memberLoader('edition.preview', async (args) => {
  const { app, organization, member, params, request } = args;
  const slug = params['slug'] ?? '';
  const preview = await previewEdition(app, { organization, member }, slug);
  const language = documentLanguage(args.language);
  const done = new URL(request.url).searchParams.get('done');
  const page = {
    title: reportStrings(request)('publish.title'),
    consultation: `/team/${organization.slug}/consultations/${slug}`,
    report: `/${language}/${organization.slug}/what-we-heard/${slug}`,
    language,
    done: done !== null && /^\d{1,6}$/.test(done) ? done : null,
  };
  if (preview === null) {
    if ((await openConsultation(app, member, slug)) === null) throw new Response(null, { status: 404 });
    return { ...page, preview };
  }
  const { document, tables, fingerprint, obstacle, latest } = preview;
  const several = document.audiences.length > 1;
  return {
    ...page,
    preview: {
      document,
      ...{ fingerprint, obstacle, edition: document.edition, latest: latest?.edition ?? null },
      threshold: formatNumber(document.threshold, language),
      tables: tables.map((table) => tableView(table, language)),
      audiences: Object.fromEntries(
        several ? document.audiences.map(({ key, label }) => [key, say(label, language).text]) : [],
      ),
      quotes: quotesView(preview),
      agreement: agreementView(preview, language),
      unnamed: unnamedView(preview),
      standIns: countStandIns(document),
      mayPublish: args.may('edition.publish'),
    },
  };
});

export const action = memberAction('edition.publish', async ({ app, organization, member, params, request }) => {
  const fingerprint = (await request.formData()).get('fingerprint');
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{64}$/.test(fingerprint)) throw new Response(null, { status: 400 });
  const consultation = params['slug'] ?? '';
  const outcome = await publishEdition(app, { organization, member }, { consultation, fingerprint });
  if ('problem' in outcome) return data(outcome, { status: outcome.problem === 'gone' ? 404 : 409 });
  const path = `/team/${organization.slug}/consultations/${encodeURIComponent(consultation)}/publish`;
  return redirect(`${path}?done=${String(outcome.edition)}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What the next edition would say, what it would hide and why; and the button that publishes exactly that. */
export default function Publish() {
  const { preview, consultation, report, language, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('report');
  return (
    <InNamespaceLanguage namespace="report">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`publish.obstacle.${answer.problem}`) }]} />}
      {done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t('publish.done', { edition: done })}
        </p>
      )}
      <h1>{t('publish.title')}</h1>
      {preview === null ? (
        <p className="empty">{t('publish.noPreview')}</p>
      ) : (
        <Preview preview={preview} language={language} report={report} consultation={consultation} />
      )}
      <p className="soft">
        <a href={consultation}>{t('publish.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type PreviewProps = Pick<Loaded, 'language' | 'report' | 'consultation'> & {
  readonly preview: NonNullable<Loaded['preview']>;
};

function Preview({ preview, language, report, consultation }: PreviewProps) {
  const { t } = useTranslation('report');
  const { document, tables, audiences, quotes, obstacle, latest, edition, standIns, unnamed } = preview;
  return (
    <>
      <p className="lead">{t('publish.lead')}</p>
      <p>
        {t('publish.editionNext', { edition })} {t('publish.threshold', { threshold: preview.threshold })}
      </p>
      {latest !== null && (
        <p>
          <a href={report}>{t('publish.latest', { edition: latest })}</a>
        </p>
      )}
      {unnamed.length > 0 && (
        <div className="notice">
          <p>{t('publish.unnamed', { count: unnamed.length, number: formatNumber(unnamed.length, language) })}</p>
          <ul>
            {unnamed.map(({ key, name }) => (
              <li key={key}>
                <TextInLanguage of={name} />
              </li>
            ))}
          </ul>
          <p>
            <a href={`${consultation}/themes`}>{t('publish.toThemes')}</a>
          </p>
        </div>
      )}
      {standIns > 0 && (
        <p className="notice">{t('publish.standIn', { count: standIns, number: formatNumber(standIns, language) })}</p>
      )}
      <h2>{t('publish.findings')}</h2>
      {document.findings.length === 0 ? (
        <p className="empty">{t('publish.noFindings')}</p>
      ) : (
        <ReportFindings document={document} language={language} />
      )}
      <PublishAgreement {...preview.agreement} language={language} agreement={`${consultation}/agreement`} />
      <h2>{t('publish.tables')}</h2>
      <p className="notice">{t('publish.notForPublication')}</p>
      {tables.map((table) => (
        <ProtectedTable key={table.id} table={table} audience={audiences[table.audience] ?? null} language={language} />
      ))}
      <p className="soft">{t('publish.coarser')}</p>
      <h2>{t('publish.quotes')}</h2>
      {quotes.length === 0 && <p className="empty">{t('publish.noQuotes')}</p>}
      {quotes.map((quote) => (
        <div key={quote.id} className="card quote">
          <blockquote lang={quote.language} dir={quote.direction}>
            <p>{quote.text}</p>
          </blockquote>
          {quote.translations.map((translation) => (
            <div key={translation.language}>
              <TextInLanguage of={translation} as="p" />
              <p className="soft">{t(`quotes.translation.${translation.origin}`)}</p>
            </div>
          ))}
          {quote.rareLanguage && <p className="soft">{t('publish.rareLanguage')}</p>}
        </div>
      ))}
      {obstacle !== null && <p className="notice">{t(`publish.obstacle.${obstacle}`)}</p>}
      {obstacle === null && !preview.mayPublish && <p className="notice">{t('publish.readOnly')}</p>}
      {obstacle === null && preview.mayPublish && (
        <form method="post" className="panel">
          <p>{t('publish.confirm')}</p>
          <input type="hidden" name="fingerprint" value={preview.fingerprint} />
          <button type="submit" className="button">
            {t('publish.button', { edition })}
          </button>
        </form>
      )}
    </>
  );
}
