import { randomUUID } from 'node:crypto';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { DecisionFields } from '#app/components/recommendations/decision-form.tsx';
import { priorityFieldId, typedFieldId } from '#app/components/recommendations/field-ids.ts';
import { PriorityList } from '#app/components/recommendations/priority-list.tsx';
import { RecommendationCard } from '#app/components/recommendations/recommendation-card.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { openRecommendations } from '#app/services/open-recommendations.ts';
import { orderPriorities, orderState } from '#app/services/order-priorities.ts';
import { recordDecision } from '#app/services/record-decision.ts';
import { readDecisionForm } from './decisions-form.server.ts';
import { decisionForm, followChoices, priorityView } from './decisions-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { documentLanguage } from './publish-view.server.ts';
import { recommendationView } from './recommendations-view.server.ts';
import { shownText } from './shown-text.server.ts';

export const loader = memberLoader('decisions.record', async (args) => {
  const { app, organization, params, request, may } = args;
  const open = await openRecommendations(app, organization, params['slug'] ?? '');
  if (open === null) throw new Response(null, { status: 404 });
  const { consultation, mayChange, priorities } = open;
  const language = documentLanguage(args.language);
  const t = teamStrings(args.language);
  const home = `/team/${organization.slug}/consultations/${consultation.slug}`;
  const place = { t, language, organization: organization.slug, home };
  return {
    ...{ title: t('team:decisions.title'), home, mayChange },
    of: shownText(consultation.title, language),
    saved: new URL(request.url).searchParams.has('saved'),
    recommendationsPage: may('recommendations.write') ? `${home}/recommendations` : null,
    commitmentsPage: may('commitments.edit') ? `${home}/commitments` : null,
    recommendations: open.recommendations
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map((row) => ({ view: recommendationView(row, open, place), form: decisionForm(row) })),
    priorities: priorities.map((row) => priorityView(row, open, place)),
    choices: followChoices(open, place),
    order: orderState(priorities),
    /** What is added has its id before: the form that is sent twice adds it once. */
    newId: randomUUID(),
  };
});

export const action = memberAction('decisions.record', async (args) => {
  const { app, organization, params, request } = args;
  const slug = params['slug'] ?? '';
  const sent = readDecisionForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const nothing = { decision: null, priority: null };
  if ('why' in sent)
    return sent.why === 'no-kind'
      ? data({ why: sent.why, ...nothing, decision: sent.typed }, { status: 422 })
      : data({ why: sent.why, ...nothing, priority: sent.typed }, { status: 422 });
  const here = `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}/decisions?saved`;
  if ('priority' in sent) {
    const outcome = await orderPriorities(app, args, { slug, change: sent.priority });
    if (outcome === 'missing') throw new Response(null, { status: 404 });
    if (outcome === 'saved') return redirect(`${here}#priorities`, 303);
    return data({ why: outcome, ...nothing, priority: sent.typed }, { status: 409 });
  }
  const recorded = await recordDecision(app, args, { slug, ...sent.decide });
  if (recorded.outcome === 'missing') throw new Response(null, { status: 404 });
  if (recorded.outcome === 'saved') return redirect(`${here}#${sent.decide.id}`, 303);
  if (recorded.outcome === 'wrong') {
    const { why, field, language } = recorded.fault;
    return data({ why, ...nothing, decision: { ...sent.typed, field, language } }, { status: 422 });
  }
  return data({ why: recorded.outcome, ...nothing, decision: sent.typed }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What the Council decided about each recommendation, and the priorities that came of it. */
export default function Decisions() {
  const page = useLoaderData<typeof loader>();
  const { recommendations, mayChange } = page;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const { decision = null, priority = null } = answer ?? {};
  const fieldId = typedFieldId(decision) ?? priorityFieldId(priority);
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`decisions.errors.${answer.why}`), fieldId }]} />}
      {page.saved && answer === undefined && (
        <p className="saved" role="status">
          {t('settings.saved')}
        </p>
      )}
      <h1>{t('decisions.title')}</h1>
      <p>
        <TextInLanguage of={page.of} />
      </p>
      <p className="lead">{t('decisions.lead')}</p>
      {!mayChange && <p className="notice">{t('recommendations.notNow')}</p>}
      {recommendations.length === 0 ? (
        <p className="empty">{t('decisions.empty')}</p>
      ) : (
        <div className="card-list">
          {recommendations.map(({ view, form }) => (
            <RecommendationCard key={view.id} recommendation={view}>
              {mayChange && <DecisionFields recommendation={view} value={form} typed={decision} />}
            </RecommendationCard>
          ))}
        </div>
      )}
      <PriorityList
        priorities={page.priorities}
        choices={page.choices}
        mayChange={mayChange}
        seen={page.order}
        typed={priority}
        newId={page.newId}
      />
      <p className="actions">
        {page.recommendationsPage !== null && <a href={page.recommendationsPage}>{t('decisions.toRecommendations')}</a>}
        {page.commitmentsPage !== null && <a href={page.commitmentsPage}>{t('decisions.toCommitments')}</a>}
        <a href={page.home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
