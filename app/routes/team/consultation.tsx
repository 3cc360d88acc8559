import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { HomeGroups, WaitingNow } from '#app/components/plan/home-groups.tsx';
import { PlanSummary } from '#app/components/plan/plan-summary.tsx';
import { OpenDraft, TakingAnswers, type MoveOutcome } from '#app/components/taking-answers.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { abilitiesIn } from '#app/domain/stage-moves.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader, type MemberArgs } from '#app/server/session.server.ts';
import { changeStage } from '#app/services/change-stage.ts';
import { closeConsultation } from '#app/services/close-consultation.ts';
import { openConsultation } from '#app/services/open-consultation.ts';
import { reopenConsultation } from '#app/services/reopen-consultation.ts';
import { backlogView, datesOf, homeLinks, nextStepView } from './consultation-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { languageList, shownText, teamLanguage } from './shown-text.server.ts';
import { counted } from './theming-view.server.ts';

export const loader = memberLoader(
  'consultations.see',
  async ({ app, member, organization, params, language, may }) => {
    const open = await openConsultation(app, member, params['slug'] ?? '');
    if (open === null) throw new Response(null, { status: 404 });
    const { consultation, stage, progress } = open;
    // Names, numbers and dates stand among the team's words, and so in their language.
    const among = teamLanguage(language);
    const speaking = { t: teamStrings(language), language: among, timeZone: consultation.timeZone };
    const home = `/team/${organization.slug}/consultations/${consultation.slug}`;
    return {
      home,
      title: shownText(consultation.title, language),
      purpose: Object.keys(consultation.purpose).length === 0 ? null : shownText(consultation.purpose, language),
      stage,
      dates: datesOf(open, speaking),
      languages: languageList(consultation.languages, among),
      progress: {
        received: formatNumber(progress.received, among),
        prepared: formatNumber(progress.prepared, among),
        read: formatNumber(progress.read, among),
        none: progress.received === 0,
        preparing: progress.prepared < progress.received,
      },
      withoutReader: open.withoutReader.length === 0 ? null : languageList(open.withoutReader, among),
      waiting: {
        comments: open.canReview ? counted(open.waiting, speaking) : null,
        redactions: may('redactions.decide') ? counted(open.redactions, speaking) : null,
        quotes: may('quotes.decide') ? counted(open.quotes, speaking) : null,
        held: may('responses.release') ? counted(open.held, speaking) : null,
      },
      links: homeLinks(open, { home, organization: organization.slug, language, among }, may),
      next: nextStepView(open, speaking),
      backlog: backlogView(open, speaking),
      planMade: open.steps.length > 0,
      mayPlan: may('consultations.configure'),
      abilities: abilitiesIn(stage),
      moves: may('consultations.open-and-close') ? open.moves : [],
      needs: open.needs,
    };
  },
);

export const action = memberAction('consultations.open-and-close', async (args) => {
  const { request, params, organization } = args;
  const slug = params['slug'] ?? '';
  const form = await request.formData();
  const lastDay = form.get('lastDay');
  const typed = typeof lastDay === 'string' ? lastDay.slice(0, 20) : '';
  const outcome = await move(args, slug, { move: form.get('move'), lastDay: typed });
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  if (outcome === 'done') return redirect(`/team/${organization.slug}/consultations/${encodeURIComponent(slug)}`, 303);
  return data({ outcome, lastDay: typed }, { status: outcome.startsWith('not-') ? 409 : 422 });
});

/** Does what was pressed: a move of the stage, or a new last day. */
async function move(
  args: MemberArgs,
  slug: string,
  sent: { readonly move: FormDataEntryValue | null; readonly lastDay: string },
): Promise<MoveOutcome | 'missing' | 'done'> {
  const { app } = args;
  switch (sent.move) {
    case 'open-draft':
    case 'start-reviewing':
    case 'back':
    case 'archive': {
      const outcome = await changeStage(app, args, { slug, move: sent.move });
      return outcome === 'moved' ? 'done' : outcome;
    }
    case 'close': {
      const outcome = await closeConsultation(app, args, slug);
      return outcome === 'closed' ? 'done' : outcome;
    }
    case 'open':
    case 'extend': {
      const from = sent.move === 'open' ? ('closed' as const) : ('open' as const);
      const outcome = await reopenConsultation(app, args, { consultation: slug, lastDay: sent.lastDay, from });
      return 'problem' in outcome ? outcome.problem : 'done';
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title.text ?? 'Heard' }];

/** The home of a consultation: what to do next, its pages by what they are for, its stage, and the facts. */
export default function Consultation() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['team', 'review']);
  const { home, title, purpose, stage, progress, links, waiting } = page;
  return (
    <>
      <h1>
        <TextInLanguage of={title} />
      </h1>
      <p>
        <strong className="stage">{t(`review:stage.${stage}`)}</strong>
      </p>
      <InNamespaceLanguage namespace="team">
        <h2>{t('home.next')}</h2>
        <WaitingNow
          links={links}
          waiting={waiting}
          home={home}
          otherwise={page.next !== null || page.moves.includes('open-draft')}
        />
        {page.moves.includes('open-draft') && <OpenDraft needs={page.needs} home={home} />}
        <PlanSummary
          next={page.next}
          backlog={page.backlog}
          made={page.planMade}
          mayPlan={page.mayPlan}
          plan={links.plan}
        />
        {page.withoutReader !== null && (
          <p className="notice">{t('home.withoutReader', { languages: page.withoutReader })}</p>
        )}
        <HomeGroups links={links} waiting={waiting} />
        <TakingAnswers
          stage={stage}
          abilities={page.abilities}
          moves={page.moves}
          outcome={answer?.outcome ?? null}
          lastDay={answer?.lastDay ?? ''}
        />
        <h2>{t('home.progress')}</h2>
        {progress.none ? (
          <p className="empty">{t('home.noComments')}</p>
        ) : (
          <>
            <dl className="team-facts team-figures">
              {(['received', 'prepared', 'read'] as const).map((key) => (
                <div key={key}>
                  <dt>{t(`home.${key}`)}</dt>
                  <dd>{progress[key]}</dd>
                </div>
              ))}
            </dl>
            {progress.preparing && <p className="soft">{t('home.preparing')}</p>}
          </>
        )}
        <h2>{t('home.dates')}</h2>
        <dl className="team-facts">
          {page.dates.map(({ key, at }) => (
            <div key={key}>
              <dt>{t(`home.${key}`)}</dt>
              <dd>{at ?? t('home.noDate')}</dd>
            </div>
          ))}
          <div>
            <dt>{t('home.languages')}</dt>
            <dd>{page.languages}</dd>
          </div>
          <div>
            <dt>{t('home.purpose')}</dt>
            <dd>{purpose === null ? t('home.noDate') : <TextInLanguage of={purpose} />}</dd>
          </div>
        </dl>
      </InNamespaceLanguage>
      <p className="soft">
        <a href={home.replace(/\/consultations\/[^/]+$/, '')}>{t('review:frame.consultations')}</a>
      </p>
    </>
  );
}
