import { randomUUID } from 'node:crypto';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { CouncilPreviews } from '#app/components/recommendations/council-previews.tsx';
import { typedFieldId } from '#app/components/recommendations/field-ids.ts';
import { RecommendationActs } from '#app/components/recommendations/recommendation-acts.tsx';
import { RecommendationCard } from '#app/components/recommendations/recommendation-card.tsx';
import { RecommendationFields } from '#app/components/recommendations/recommendation-form.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { changeRecommendation, type RecommendationChanged } from '#app/services/change-recommendation.ts';
import { openRecommendations } from '#app/services/open-recommendations.ts';
import { linkableViews } from './findings-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { documentLanguage } from './publish-view.server.ts';
import { readRecommendationForm } from './recommendations-form.server.ts';
import * as views from './recommendations-view.server.ts';
import { shownText } from './shown-text.server.ts';

export const loader = memberLoader('recommendations.write', async (args) => {
  const { app, organization, params, request, may } = args;
  const open = await openRecommendations(app, organization, params['slug'] ?? '');
  if (open === null) throw new Response(null, { status: 404 });
  const { consultation, recommendations, mayChange } = open;
  const language = documentLanguage(args.language);
  const t = teamStrings(args.language);
  const home = `/team/${organization.slug}/consultations/${consultation.slug}`;
  const place = { t, language, organization: organization.slug, home };
  const search = new URL(request.url).searchParams;
  const edited = recommendations.find(({ id }) => id === search.get('edit')) ?? null;
  const newest = open.documents.get(open.editions[0]?.number ?? 0);
  return {
    ...{ title: t('team:recommendations.title'), home, here: `${home}/recommendations`, mayChange },
    of: shownText(consultation.title, language),
    saved: search.has('saved'),
    groupsPage: `/team/${organization.slug}/groups`,
    decisionsPage: may('decisions.record') ? `${home}/decisions` : null,
    recommendations: recommendations.map((row) => views.recommendationView(row, open, place)),
    edited: edited?.id ?? null,
    editing: edited === null ? null : views.recommendationForm(edited),
    groups: views.recommendingGroups(open, place, edited?.groupId ?? null),
    usualGroup: views.usualGroup(open),
    tables: newest === undefined || !mayChange ? [] : linkableViews(newest, place),
    previews: views.councilPreviews(open, place),
    makePreview: mayChange && may('edition.preview') ? `${home}/publish?kind=council-preview` : null,
    /** What is added has its id before: the form that is sent twice adds it once. */
    newId: randomUUID(),
  };
});

export const action = memberAction('recommendations.write', async (args) => {
  const { app, organization, params, request } = args;
  const slug = params['slug'] ?? '';
  const sent = readRecommendationForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  if ('why' in sent) return data({ why: sent.why, typed: sent.typed }, { status: 422 });
  const outcome = await changeRecommendation(app, args, { slug, change: sent.change });
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  if (outcome === 'saved')
    return redirect(
      `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}/recommendations?saved#${sent.change.id}`,
      303,
    );
  const field = fieldOf(outcome);
  const typed = sent.typed === null ? null : { ...sent.typed, field };
  return data({ why: outcome, typed }, { status: field === null ? 409 : 422 });
});

function fieldOf(outcome: RecommendationChanged): 'group' | 'findings' | null {
  if (outcome === 'no-group' || outcome === 'group-ended') return 'group';
  return outcome === 'no-finding' || outcome === 'not-shown' ? 'findings' : null;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What is recommended from the findings, for the Council to decide about; and the previews that it gets. */
export default function Recommendations() {
  const page = useLoaderData<typeof loader>();
  const { here, mayChange, recommendations, edited, editing, groups, tables, newId } = page;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const typed = answer?.typed ?? null;
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && (
        <TeamErrors errors={[{ text: t(`recommendations.errors.${answer.why}`), fieldId: typedFieldId(typed) }]} />
      )}
      {page.saved && answer === undefined && (
        <p className="saved" role="status">
          {t('settings.saved')}
        </p>
      )}
      <h1>{t('recommendations.title')}</h1>
      <p>
        <TextInLanguage of={page.of} />
      </p>
      <p className="lead">{t('recommendations.lead')}</p>
      {!mayChange && <p className="notice">{t('recommendations.notNow')}</p>}
      {recommendations.length === 0 && tables.length > 0 && <p className="empty">{t('recommendations.empty')}</p>}
      {recommendations.length > 0 && (
        <div className="card-list">
          {recommendations.map((one) => (
            <RecommendationCard key={one.id} recommendation={one}>
              {mayChange && (
                <RecommendationActs
                  recommendation={one}
                  here={here}
                  editing={one.id === edited && editing !== null ? { value: editing, groups, tables } : null}
                  typed={typed}
                />
              )}
            </RecommendationCard>
          ))}
        </div>
      )}
      {mayChange && tables.length === 0 && <p className="empty">{t('recommendations.noEdition')}</p>}
      {mayChange && tables.length > 0 && groups.length === 0 && (
        <p className="empty">
          {t('recommendations.noGroups')} <a href={page.groupsPage}>{t('recommendations.toGroups')}</a>
        </p>
      )}
      {mayChange && tables.length > 0 && groups.length > 0 && edited === null && (
        <details className="fold" open={typed?.at === 'add' || undefined}>
          <summary>{t('recommendations.add')}</summary>
          <form method="post" action={here} noValidate className="stack">
            <input type="hidden" name="id" value={newId} />
            <RecommendationFields
              at="add"
              value={{ text: { en: '', fr: '' }, groupId: page.usualGroup, findings: [] }}
              typed={typed}
              groups={groups}
              linked={[]}
              tables={tables}
            />
            <button type="submit" className="button" name="do" value="add">
              {t('recommendations.addThis')}
            </button>
          </form>
        </details>
      )}
      <CouncilPreviews previews={page.previews} make={page.makePreview} />
      <p className="actions">
        {page.decisionsPage !== null && <a href={page.decisionsPage}>{t('recommendations.toDecisions')}</a>}
        <a href={page.home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
