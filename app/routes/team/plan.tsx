import { randomUUID } from 'node:crypto';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { MeetingForm } from '#app/components/plan/meeting-form.tsx';
import { StepCard } from '#app/components/plan/step-card.tsx';
import { StepFields } from '#app/components/plan/step-fields.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { changePlan } from '#app/services/change-plan.ts';
import { openPlan } from '#app/services/open-plan.ts';
import { teamStrings } from './page-title.server.ts';
import { readPlanForm } from './plan-form.server.ts';
import { meetingView, stepViews } from './plan-view.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('consultations.see', async (args) => {
  const { app, member, organization, params, request, language, may } = args;
  const open = await openPlan(app, member, params['slug'] ?? '');
  if (open === null) throw new Response(null, { status: 404 });
  const { consultation } = open;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  return {
    pageTitle: t('team:plan.title'),
    home: `/team/${organization.slug}/consultations/${consultation.slug}`,
    of: shownText(consultation.title, language),
    saved: new URL(request.url).searchParams.has('saved'),
    mayChange: open.mayChange && may('consultations.configure'),
    meeting: meetingView(open, speaking),
    steps: stepViews(open, speaking),
    members: open.members,
    /** A step that is added has its id before: the form that is sent twice adds it once. */
    newId: randomUUID(),
  };
});

export const action = memberAction('consultations.configure', async (args) => {
  const { app, organization, params, request } = args;
  const slug = params['slug'] ?? '';
  const form = await request.formData();
  const sent = readPlanForm(form);
  if (sent === null) throw new Response(null, { status: 400 });
  if ('why' in sent) {
    const { why, at, field, typed } = sent;
    return data({ why, typed: { at, field, ...typed } }, { status: 422 });
  }
  const { change } = sent;
  const outcome = await changePlan(app, args, { slug, change });
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  if (outcome === 'saved')
    return redirect(`/team/${organization.slug}/consultations/${encodeURIComponent(slug)}/plan?saved`, 303);
  const typed =
    change.do === 'meeting'
      ? { at: 'meeting', field: null, title: change.name, due: change.day, owner: '' }
      : change.do === 'add' || change.do === 'edit'
        ? {
            at: change.do === 'add' ? 'add' : change.id,
            field: null,
            title: change.title,
            due: change.due,
            owner: change.owner,
          }
        : null;
  return data({ why: outcome, typed }, { status: outcome === 'no-meeting' || outcome === 'no-member' ? 422 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? 'Heard' }];

/** The way to the meeting that the report is for: what is to be done, by when, by whom. */
export default function Plan() {
  const { home, of, saved, mayChange, meeting, steps, members, newId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const typed = answer?.typed ?? null;
  const wrong = typed?.field ?? null;
  const field = wrong === null ? {} : { fieldId: `${typed?.at ?? ''}-${wrong}` };
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`plan.errors.${answer.why}`), ...field }]} />}
      {saved && answer === undefined && (
        <p className="saved" role="status">
          {t('settings.saved')}
        </p>
      )}
      <h1>{t('plan.title')}</h1>
      <p className="lead">
        <TextInLanguage of={of} />
      </p>
      <MeetingForm
        meeting={meeting}
        mayChange={mayChange}
        typed={typed}
        made={steps.some(({ standard }) => standard !== null)}
      />
      <h2>{t('plan.list')}</h2>
      {steps.length === 0 ? (
        <p className="empty">{t(mayChange ? 'plan.empty' : 'plan.notMade')}</p>
      ) : (
        <ol className="card-list plain-list">
          {steps.map((step) => (
            <li key={step.id}>
              <StepCard step={step} mayChange={mayChange} members={members} typed={typed} />
            </li>
          ))}
        </ol>
      )}
      {mayChange && (
        <div className="builder-folds">
          <details className="fold" open={typed?.at === 'add' || undefined}>
            <summary>{t('plan.add')}</summary>
            <form method="post" noValidate>
              <input type="hidden" name="id" value={newId} />
              <StepFields
                at="add"
                value={{ title: '', due: '', owner: '' }}
                named={false}
                members={members}
                typed={typed}
              />
              <button type="submit" className="button" name="do" value="add">
                {t('plan.addThis')}
              </button>
            </form>
          </details>
        </div>
      )}
      <p className="soft">
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
