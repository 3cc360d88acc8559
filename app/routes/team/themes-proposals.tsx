import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { ProposalCard } from '#app/components/themes/proposal-card.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { decideThemeProposal } from '#app/services/decide-theme-proposal.ts';
import { commentsOfProposals } from '#app/services/open-theme.ts';
import { agreedFirst } from './agreed-first.server.ts';
import { workshopPage } from './themes-act.server.ts';
import { uuidOrNull } from './themes-form.server.ts';
import { examplesOf, proposalView } from './themes-proposals-view.server.ts';
import { themesHome } from './themes-view.server.ts';

const outcomes = ['declined', 'reopened'] as const;

export const loader = memberLoader(
  'themes.shape',
  agreedFirst(async (args) => {
    const { open, speaking, home } = await workshopPage(args);
    const { id: consultationId } = open.consultation;
    const commentIds = examplesOf(open.proposals);
    const comments = await commentsOfProposals(args.app, args.member, { consultationId, commentIds });
    const views = open.proposals.flatMap((one) => proposalView(one, open, speaking, { home, comments }) ?? []);
    const done = new URL(args.request.url).searchParams.get('done');
    return {
      ...{ title: speaking.t('team:themes.proposals.title'), home, mayDecide: open.mayShape },
      done: outcomes.find((one) => one === done) ?? null,
      waiting: views.filter(({ status }) => status === 'proposed'),
      decided: views.filter(({ status }) => status !== 'proposed'),
    };
  }),
);

export const action = memberAction(
  'themes.shape',
  agreedFirst(async (args) => {
    const { app, request, params, organization } = args;
    const form = await request.formData();
    const [proposal, to] = [form.get('proposal'), form.get('to')];
    const id = uuidOrNull(typeof proposal === 'string' ? proposal : null);
    if (id === null || (to !== 'declined' && to !== 'proposed')) throw new Response(null, { status: 400 });
    const slug = params['slug'] ?? '';
    const outcome = await decideThemeProposal(app, args, { consultation: slug, id, to });
    if (outcome === 'declined' || outcome === 'reopened')
      return redirect(`${themesHome(organization.slug, slug)}/proposals?done=${outcome}`, 303);
    return data({ outcome }, { status: outcome === 'gone' ? 410 : 409 });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What runs propose to merge and to split, with the evidence; people do it or decline it. */
export default function ThemeProposals() {
  const { home, done, mayDecide, waiting, decided } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`themes.proposals.errors.${answer.outcome}`) }]} />}
      {answer === undefined && done !== null && (
        <p className="saved" role="status">
          {t(`themes.proposals.outcome.${done}`)}
        </p>
      )}
      <h1>{t('themes.proposals.title')}</h1>
      <p className="lead">{t('themes.proposals.lead')}</p>
      <h2>{t('themes.proposals.waiting')}</h2>
      {waiting.length === 0 && <p className="empty">{t('themes.proposals.empty')}</p>}
      {waiting.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} mayDecide={mayDecide} />
      ))}
      {decided.length > 0 && <h2>{t('themes.proposals.decided')}</h2>}
      {decided.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} mayDecide={mayDecide} />
      ))}
      <p className="soft">
        <a href={home}>{t('themes.toList')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
