import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BuilderPage } from '#app/components/builder/builder-page.tsx';
import { FaultList, VersionChanges } from '#app/components/builder/version-changes.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { compareSurveyVersions } from '#app/services/compare-survey-versions.ts';
import { findSurveyFaults } from '#app/services/find-survey-faults.ts';
import { publishSurvey } from '#app/services/publish-survey.ts';
import { builderFrame, surveyBuilder } from './survey-builder.server.ts';
import { faultViews, versionChanges } from './survey-publish-view.server.ts';
import { seenIn } from './survey-question-form.server.ts';
import { counted } from './theming-view.server.ts';

export const loader = memberLoader('survey.publish', async (args) => {
  const builder = await surveyBuilder(args);
  const { draft, outline, speaking } = builder;
  const slug = args.params['slug'] ?? '';
  const faults = (await findSurveyFaults(args.app, args.organization.id, slug)) ?? [];
  const compared = await compareSurveyVersions(args.app, args.organization.id, slug);
  const number = (value: number) => formatNumber(value, speaking.language);
  const { published } = draft;
  const done = new URL(args.request.url).searchParams.get('done');
  const same = published !== null && (published.revision === draft.revision || compared?.changes.length === 0);
  return {
    title: speaking.t('team:survey.publishPage.title'),
    frame: builderFrame(builder, args, 'publish'),
    done: done !== null && published !== null && done === String(published.version) ? number(published.version) : null,
    live: published === null ? null : number(published.version),
    next: number((published?.version ?? 0) + 1),
    isDraft: draft.stage === 'draft',
    questions: counted(outline.sections.flatMap(({ questions }) => questions).length, speaking),
    stops: faultViews(builder, faults, true),
    warnings: faultViews(builder, faults, false),
    changes: compared === null ? null : versionChanges(builder, compared.changes),
    nothingNew: same,
    seen: draft.revision,
  };
});

export const action = memberAction('survey.publish', async (args) => {
  const seen = seenIn(await args.request.formData());
  if (seen === null) throw new Response(null, { status: 400 });
  const { addresses } = await surveyBuilder(args);
  const published = await publishSurvey(args.app, args, args.params['slug'] ?? '', { seen });
  if (published === 'missing') throw new Response(null, { status: 404 });
  if (typeof published === 'string') return data({ problem: published }, { status: 409 });
  if ('version' in published) return redirect(addresses.publish({ done: String(published.version) }), 303);
  return data({ problem: published.problem }, { status: published.problem === 'faults' ? 422 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What a publication would do, said before the button. */
export default function SurveyPublish() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const { frame, done, live, next, stops, warnings, changes, nothingNew, seen } = page;
  return (
    <BuilderPage frame={frame}>
      {answer !== undefined && <TeamErrors errors={[{ text: t(`survey.errors.publish.${answer.problem}`) }]} />}
      {answer === undefined && done !== null && (
        <p className="saved" role="status">
          {t('survey.done.published', { version: done })}
        </p>
      )}
      <h1>{t('survey.publishPage.title')}</h1>
      <p className="lead">
        {live === null
          ? t('survey.publishPage.first')
          : nothingNew
            ? t('survey.publishPage.nothing', { version: live })
            : t('survey.publishPage.next', { version: live, next })}
      </p>
      {stops.length > 0 && (
        <FaultList title={t('survey.publishPage.stops')} lead={t('survey.publishPage.stopsLead')} faults={stops} />
      )}
      {warnings.length > 0 && (
        <FaultList
          title={t('survey.publishPage.warnings')}
          lead={t('survey.publishPage.warningsLead')}
          faults={warnings}
          folded
        />
      )}
      {!nothingNew && live === null && <p>{t('survey.publishPage.firstChanges', page.questions)}</p>}
      {!nothingNew && changes !== null && <VersionChanges {...changes} />}
      {!nothingNew && stops.length === 0 && (
        <>
          <h2>{t('survey.publishPage.what')}</h2>
          <ul className="facts">
            {page.isDraft ? (
              <li>{t('survey.publishPage.effects.draft')}</li>
            ) : (
              <>
                <li>{t('survey.publishPage.effects.live')}</li>
                <li>{t('survey.publishPage.effects.begun')}</li>
              </>
            )}
            <li>{t('survey.publishPage.effects.frozen')}</li>
          </ul>
          <form method="post">
            <input type="hidden" name="seen" value={seen} />
            <button className="button" type="submit">
              {t('survey.publishPage.button', { version: next })}
            </button>
          </form>
        </>
      )}
    </BuilderPage>
  );
}
