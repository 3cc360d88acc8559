import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CommitmentCard } from '#app/components/commitments/commitment-card.tsx';
import { commitmentAnchor } from '#app/components/commitments/commitment-view.ts';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { commitTarget, leaveUndecided } from '#app/services/commit-target.ts';
import { openCommitments } from '#app/services/open-commitments.ts';
import { readCommitmentForm } from './commitments-form.server.ts';
import { targetView } from './commitments-view.server.ts';
import { groupChoices } from './groups-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';
import { counted } from './theming-view.server.ts';

const dones = ['saved', 'undecided'] as const;

export const loader = memberLoader('commitments.edit', async ({ app, organization, params, request, language }) => {
  const open = await openCommitments(app, organization, params['slug'] ?? '');
  if (open === null) throw new Response(null, { status: 404 });
  const { consultation, mayChange, prepared, targets } = open;
  const speaking = { t: teamStrings(language), language: teamLanguage(language), timeZone: consultation.timeZone };
  const home = `/team/${organization.slug}/consultations/${consultation.slug}`;
  const done = new URL(request.url).searchParams.get('done');
  const nothing = targets.filter(({ said }) => said === null);
  return {
    ...{ title: speaking.t('team:commitments.title'), home, here: `${home}/commitments`, mayChange, prepared },
    of: shownText(consultation.title, language),
    groupsPage: `/team/${organization.slug}/groups`,
    done: dones.find((known) => known === done) ?? null,
    targets: targets.map((target) => targetView(target, open, speaking)),
    groups: groupChoices(open.groups, speaking.language),
    nothing: counted(nothing.length, speaking),
    lacking: counted(nothing.filter(({ shown }) => shown).length, speaking),
  };
});

export const action = memberAction('commitments.edit', async (args) => {
  const { app, organization, params, request } = args;
  const slug = params['slug'] ?? '';
  const sent = readCommitmentForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const here = `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}/commitments`;
  if (sent === 'leave-undecided') {
    const outcome = await leaveUndecided(app, args, slug);
    if (outcome === 'missing') throw new Response(null, { status: 404 });
    if (outcome === 'not-now') return data({ why: outcome, typed: null }, { status: 409 });
    return redirect(`${here}?done=undecided`, 303);
  }
  const { typed } = sent;
  const committed = await commitTarget(app, args, { slug, ...sent });
  if (committed.outcome === 'missing') throw new Response(null, { status: 404 });
  if (committed.outcome === 'saved') return redirect(`${here}?done=saved#${commitmentAnchor(typed.at)}`, 303);
  if (committed.outcome === 'wrong') {
    const { why, field, language } = committed.fault;
    return data({ why, typed: { ...typed, field, language } }, { status: 422 });
  }
  return data({ why: committed.outcome, typed }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** “You said → we will, or we cannot, because”, of every area and theme; those that the report shows come first. */
export default function Commitments() {
  const page = useLoaderData<typeof loader>();
  const { here, mayChange, prepared, targets, groups, nothing, lacking } = page;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const typed = answer?.typed ?? null;
  const fieldId =
    typed === null
      ? undefined
      : [commitmentAnchor(typed.at), typed.field, typed.language].filter((part) => part !== null).join('-');
  const lists = [
    { key: 'shown' as const, of: targets.filter(({ shown }) => shown) },
    { key: prepared ? ('notShown' as const) : ('others' as const), of: targets.filter(({ shown }) => !shown) },
  ];
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`commitments.errors.${answer.why}`), fieldId }]} />}
      {page.done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t(`commitments.done.${page.done}`)}
        </p>
      )}
      <h1>{t('commitments.title')}</h1>
      <p>
        <TextInLanguage of={page.of} />
      </p>
      <p className="lead">{t('commitments.lead')}</p>
      {!mayChange && <p className="notice">{t('recommendations.notNow')}</p>}
      {targets.length === 0 && <p className="empty">{t('commitments.empty')}</p>}
      {targets.length > 0 && (
        <p className={lacking.count > 0 ? 'notice' : 'soft'}>
          {!prepared
            ? t('commitments.notPrepared')
            : lacking.count > 0
              ? t('commitments.lacking', { ...lacking })
              : t('commitments.complete')}
        </p>
      )}
      {mayChange && nothing.count > 0 && (
        <form method="post" action={here}>
          <button type="submit" className="button button-second" name="do" value="leave-undecided">
            {t('commitments.undecideAll', { ...nothing })}
          </button>
        </form>
      )}
      {mayChange && groups.length === 0 && (
        <p className="empty">
          {t('commitments.noGroups')} <a href={page.groupsPage}>{t('recommendations.toGroups')}</a>
        </p>
      )}
      {lists
        .filter(({ of }) => of.length > 0)
        .map(({ key, of }) => (
          <section key={key} aria-labelledby={`list-${key}`}>
            <h2 id={`list-${key}`}>{t(`commitments.${key}`)}</h2>
            <div className="card-list">
              {of.map((target) => (
                <CommitmentCard
                  key={target.id}
                  target={target}
                  groups={groups}
                  mayChange={mayChange}
                  typed={typed}
                  overtaken={answer?.why === 'changed'}
                />
              ))}
            </div>
          </section>
        ))}
      <p className="soft">{t('commitments.nextEdition')}</p>
      <p className="actions">
        {targets.length > 0 && <a href={`${here}.csv`}>{t('commitments.csv')}</a>}
        <a href={page.groupsPage}>{t('recommendations.toGroups')}</a>
        <a href={page.home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
