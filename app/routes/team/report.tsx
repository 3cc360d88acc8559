import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { officialFieldId } from '#app/components/official-fields.tsx';
import { ReportNav } from '#app/components/report-team/report-nav.tsx';
import { ReportPart } from '#app/components/report-team/report-part.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { openReport } from '#app/services/open-report.ts';
import { writeReportText } from '#app/services/write-report-text.ts';
import { teamStrings } from './page-title.server.ts';
import { partNamed, partViews } from './report-view.server.ts';
import { teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('report.write', async ({ app, member, organization, params, request, language }) => {
  const slug = params['slug'] ?? '';
  const open = await openReport(app, member, slug);
  if (open === null) throw new Response(null, { status: 404 });
  const home = `/team/${organization.slug}/consultations/${slug}`;
  const query = new URL(request.url).searchParams;
  return {
    title: teamStrings(language)('team:reportPage.texts.title'),
    ...{ home, report: `${home}/report`, done: partNamed(query.get('done')) },
    parts: partViews(open, { language, here: `${home}/report`, start: partNamed(query.get('start')) }),
    waiting:
      open.waiting === 0 ? null : { count: open.waiting, number: formatNumber(open.waiting, teamLanguage(language)) },
  };
});

export const action = memberAction('report.write', async ({ app, member, organization, params, request }) => {
  const form = await request.formData();
  const typed = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const part = partNamed(typed('part'));
  const seen = typed('seen');
  if (part === null || !/^\d{1,6}$/.test(seen)) throw new Response(null, { status: 400 });
  const consultation = params['slug'] ?? '';
  const text = { en: typed('text-en'), fr: typed('text-fr') };
  const written = await writeReportText(app, member, { consultation, part, seen: Number(seen), text });
  if (written.outcome === 'gone') throw new Response(null, { status: 404 });
  if (written.outcome === 'saved')
    return redirect(`/team/${organization.slug}/consultations/${consultation}/report?done=${part}#${part}`, 303);
  const fault = 'fault' in written ? written.fault : { why: 'changed' as const, language: null };
  return data({ part, text, problem: fault.why, wrong: fault.language }, { status: 'fault' in written ? 422 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What people write into a report beside its figures. */
export default function Report() {
  const { home, report, parts, done, waiting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && (
        <TeamErrors
          errors={[
            {
              text: t(`reportPage.errors.${answer.problem}`),
              fieldId: officialFieldId(answer.part, answer.wrong ?? 'en'),
            },
          ]}
        />
      )}
      {done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t('reportPage.saved', { part: t(`reportPage.parts.${done}.title`) })}
        </p>
      )}
      <h1>{t('reportPage.texts.title')}</h1>
      <p className="lead">{t('reportPage.texts.lead')}</p>
      <ReportNav report={report} current="texts" />
      {waiting !== null && (
        <p className="notice">
          <a href={`${report}/narratives`}>{t('reportPage.narratives.waitingFor', waiting)}</a>
        </p>
      )}
      {parts.map((part) => (
        <ReportPart
          key={part.part}
          view={answer?.part === part.part ? { ...part, text: answer.text, started: false } : part}
          wrong={answer?.part === part.part ? answer.wrong : null}
        />
      ))}
      <p className="soft">
        <a href={home}>{t('reportPage.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
