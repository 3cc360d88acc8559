import { randomUUID } from 'node:crypto';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AddGroup } from '#app/components/groups/add-group.tsx';
import { GroupCard } from '#app/components/groups/group-card.tsx';
import { PastHandovers, WaitingHandovers } from '#app/components/groups/handovers.tsx';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { groupKinds } from '#app/domain/partnership.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { changeGroups } from '#app/services/change-groups.ts';
import { handOver } from '#app/services/hand-over.ts';
import { listGroups } from '#app/services/list-groups.ts';
import { readGroupsForm } from './groups-form.server.ts';
import { groupChoices, groupView, handoverViews } from './groups-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';

const dones = ['saved', 'handed-over'] as const;

export const loader = memberLoader('consultations.see', async ({ app, organization, request, language, may }) => {
  const listed = await listGroups(app, organization);
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: organization.timeZone };
  const done = new URL(request.url).searchParams.get('done');
  return {
    title: t('team:groups.title'),
    home: `/team/${organization.slug}`,
    done: dones.find((known) => known === done) ?? null,
    mayChange: may('commitments.edit'),
    groups: listed.groups.map((group) => groupView(group, speaking)),
    receivers: groupChoices(listed.groups, speaking.language),
    ...handoverViews(listed, speaking),
    /** A group that is added has its id before: the form that is sent twice adds it once. */
    newId: randomUUID(),
  };
});

export const action = memberAction('commitments.edit', async (args) => {
  const { app, organization, request } = args;
  const sent = readGroupsForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  if ('why' in sent) return data(sent, { status: 422 });
  const here = `/team/${organization.slug}/groups`;
  if ('handOver' in sent) {
    const outcome = await handOver(app, args, sent.handOver);
    if (outcome === 'handed-over') return redirect(`${here}?done=handed-over`, 303);
    return data({ why: outcome, typed: null, fieldId: undefined }, { status: 409 });
  }
  const outcome = await changeGroups(app, args, sent.change);
  if (outcome === 'saved') return redirect(`${here}?done=saved`, 303);
  const { typed } = sent;
  if (outcome === 'no-term' && typed !== null)
    return data(
      { why: outcome, typed: { ...typed, field: 'term' as const }, fieldId: `${typed.at}-term` },
      { status: 422 },
    );
  return data({ why: outcome, typed, fieldId: undefined }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The groups of the partnership: who recommends, decides and acts, until when, and what goes over when a term ends. */
export default function Groups() {
  const { home, done, mayChange, groups, receivers, waiting, past, newId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['team', 'review']);
  const typed = answer?.typed ?? null;
  const kinds = groupKinds.filter((kind) => groups.some((group) => group.kind === kind));
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && (
        <TeamErrors errors={[{ text: t(`groups.errors.${answer.why}`), fieldId: answer.fieldId }]} />
      )}
      {done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t(`groups.done.${done}`)}
        </p>
      )}
      <h1>{t('groups.title')}</h1>
      <p className="lead">{t('groups.lead')}</p>
      <WaitingHandovers waiting={waiting} receivers={receivers} mayChange={mayChange} />
      {groups.length === 0 && <p className="empty">{t(mayChange ? 'groups.empty' : 'groups.none')}</p>}
      {kinds.map((kind) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{t(`groups.kinds.${kind}`)}</h2>
          <div className="card-list">
            {groups
              .filter((group) => group.kind === kind)
              .map((group) => (
                <GroupCard key={group.id} group={group} mayChange={mayChange} typed={typed} />
              ))}
          </div>
        </section>
      ))}
      {mayChange && <AddGroup id={newId} typed={typed} open={groups.length === 0} />}
      <PastHandovers handovers={past} />
      <p className="soft">
        <a href={home}>{t('review:frame.consultations')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
