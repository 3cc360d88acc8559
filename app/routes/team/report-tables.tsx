import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ChosenTables } from '#app/components/report-team/chosen-tables.tsx';
import { ProtectionForm } from '#app/components/report-team/protection-form.tsx';
import { ReportNav } from '#app/components/report-team/report-nav.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { KEY } from '#app/domain/survey-key.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { chooseReportTables, type TableChoice } from '#app/services/choose-report-tables.ts';
import { openReportTables } from '#app/services/open-report-tables.ts';
import { teamStrings } from './page-title.server.ts';
import { tablesView } from './report-tables-view.server.ts';

export const loader = memberLoader('report.write', async ({ app, member, organization, params, request, language }) => {
  const slug = params['slug'] ?? '';
  const open = await openReportTables(app, member, slug);
  if (open === null) throw new Response(null, { status: 404 });
  const home = `/team/${organization.slug}/consultations/${slug}`;
  return {
    title: teamStrings(language)('team:reportPage.tables.title'),
    ...{ home, report: `${home}/report`, done: new URL(request.url).searchParams.has('done') },
    ...tablesView(open, language),
  };
});

export const action = memberAction('report.write', async ({ app, member, organization, params, request }) => {
  const choice = readChoice(await request.formData());
  if (choice === null) throw new Response(null, { status: 400 });
  const slug = params['slug'] ?? '';
  const problem = await chooseReportTables(app, member, slug, choice);
  if (problem === 'gone') throw new Response(null, { status: 404 });
  if (problem === 'saved')
    return redirect(`/team/${organization.slug}/consultations/${slug}/report/tables?done=1`, 303);
  return data({ problem }, { status: 422 });
});

/** What a form of the page asks for; null for what no page of ours sends. */
function readChoice(form: FormData): TableChoice | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value.length <= 300 ? value : '';
  };
  const act = text('do');
  if (act === 'default') return { do: 'default' };
  if (act === 'add' || act === 'remove') return { do: act, rowTable: text('row'), columnTable: text('column') };
  const rounding = (['none', 'base-5'] as const).find((known) => known === text('rounding'));
  if (act !== 'protect' || rounding === undefined) return null;
  const sensitive = form.getAll('sensitive').filter((one) => typeof one === 'string' && KEY.test(one));
  return { do: 'protect', rounding, sensitiveQuestions: [...new Set(sensitive.map(String))] };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Which tables by groups the editions have, and how their counts are protected: chosen before it is known what they say. */
export default function ReportTables() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`reportPage.tables.errors.${answer.problem}`) }]} />}
      {page.done && answer === undefined && (
        <p className="saved" role="status">
          {t('reportPage.tables.saved')}
        </p>
      )}
      <h1>{t('reportPage.tables.title')}</h1>
      <p className="lead">{t('reportPage.tables.lead')}</p>
      <ReportNav report={page.report} current="tables" />
      <h2>{t('reportPage.tables.chosen', { number: page.total })}</h2>
      <p>{t('reportPage.tables.more')}</p>
      {page.isDefault ? (
        <p className="notice">{t('reportPage.tables.isDefault')}</p>
      ) : (
        <form method="post">
          <button type="submit" className="action" name="do" value="default">
            {t('reportPage.tables.default')}
          </button>
        </form>
      )}
      {page.audiences.map((audience) => (
        <ChosenTables key={audience.audience} view={audience} />
      ))}
      <h2>{t('reportPage.protect.title')}</h2>
      <ProtectionForm view={page} />
      <p className="soft">
        <a href={page.home}>{t('reportPage.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
