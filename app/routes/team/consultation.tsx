import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TakingAnswers, type StageMove } from '#app/components/taking-answers.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import type { Stage } from '#app/domain/stage.ts';
import { formatDay, formatDeadline, formatMoment, formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { closeConsultation } from '#app/services/close-consultation.ts';
import { openConsultation, type OpenConsultation } from '#app/services/open-consultation.ts';
import { reopenConsultation } from '#app/services/reopen-consultation.ts';
import { languageList, shownText, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader(
  'consultations.see',
  async ({ app, member, organization, params, language, may }) => {
    const open = await openConsultation(app, member, params['slug'] ?? '');
    if (open === null) throw new Response(null, { status: 404 });
    const { consultation, stage, progress } = open;
    // Names, numbers and dates stand among the team's words, and so in their language.
    const among = teamLanguage(language);
    const counted = (count: number) => ({ count, number: formatNumber(count, among) });
    return {
      home: `/team/${organization.slug}/consultations/${consultation.slug}`,
      title: shownText(consultation.title, language),
      purpose: shownText(consultation.purpose, language),
      stage,
      dates: datesOf(open, among),
      languages: languageList(consultation.languages, among),
      progress: {
        received: formatNumber(progress.received, among),
        prepared: formatNumber(progress.prepared, among),
        read: formatNumber(progress.read, among),
        none: progress.received === 0,
        preparing: progress.prepared < progress.received,
      },
      withoutReader: open.withoutReader.length === 0 ? null : languageList(open.withoutReader, among),
      waiting: open.canReview ? counted(open.waiting) : null,
      redactions: may('redactions.decide') ? counted(open.redactions) : null,
      redactionsAt: `/team/${organization.slug}/redactions?consultation=${consultation.slug}`,
      quotes: may('quotes.decide') ? counted(open.quotes) : null,
      held: may('responses.release') ? counted(open.held) : null,
      mayHoldSessions: may('sessions.hold'),
      mayRecord: may('clips.edit'),
      mayPreview: may('edition.preview'),
      maySeeRuns: may('theming.run'),
      mayHelp: may('kiosk.start') && stage === 'open',
      move: may('consultations.open-and-close') ? moveFrom(stage) : null,
      survey: stage === 'open' ? `/${language}/${organization.slug}/survey/${consultation.slug}` : null,
      // Published in both official languages, which are the team's too.
      report: stage === 'published' ? `/${among}/${organization.slug}/what-we-heard/${consultation.slug}` : null,
    };
  },
);

export const action = memberAction('consultations.open-and-close', async (args) => {
  const { app, request, params, organization } = args;
  const consultation = params['slug'] ?? '';
  const form = await request.formData();
  const lastDay = form.get('lastDay');
  const typed = typeof lastDay === 'string' ? lastDay.slice(0, 20) : '';
  const problem =
    form.get('move') === 'close'
      ? await closeConsultation(app, args, consultation)
      : await reopenConsultation(app, args, { consultation, lastDay: typed });
  const outcome = typeof problem === 'string' ? problem : 'problem' in problem ? problem.problem : 'opened';
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  if (outcome === 'closed' || outcome === 'opened')
    return redirect(`/team/${organization.slug}/consultations/${consultation}`, 303);
  return data({ outcome, lastDay: typed }, { status: outcome.startsWith('not-') ? 409 : 422 });
});

function moveFrom(stage: Stage): StageMove {
  if (stage === 'open') return 'close';
  return stage === 'closed' ? 'open' : null;
}

function datesOf({ consultation }: OpenConsultation, language: string) {
  const { opensAt, closesAt, withdrawUntil, deleteAt, timeZone } = consultation;
  const moment = (at: Date | null, format = formatDeadline) => (at === null ? null : format(at, language, timeZone));
  return [
    { key: 'opens' as const, at: moment(opensAt, formatMoment) },
    { key: 'closes' as const, at: moment(closesAt) },
    { key: 'withdrawUntil' as const, at: moment(withdrawUntil) },
    { key: 'deleted' as const, at: moment(deleteAt, formatDay) },
  ];
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title.text ?? 'Heard' }];

/** The home of a consultation: what to do next, how far the comments are, and the facts. */
export default function Consultation() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['team', 'review']);
  const { home, title, purpose, stage, progress } = page;
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
        <NextSteps {...page} />
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
        {page.withoutReader !== null && (
          <p className="notice">{t('home.withoutReader', { languages: page.withoutReader })}</p>
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
            <dd>
              <TextInLanguage of={purpose} />
            </dd>
          </div>
        </dl>
        <TakingAnswers move={page.move} outcome={answer?.outcome ?? null} lastDay={answer?.lastDay ?? ''} />
      </InNamespaceLanguage>
      <p className="soft">
        <a href={home.replace(/\/consultations\/[^/]+$/, '')}>{t('review:frame.consultations')}</a>
      </p>
    </>
  );
}

function NextSteps(page: ReturnType<typeof useLoaderData<typeof loader>>) {
  const { t } = useTranslation('team');
  const { home, waiting, redactions, quotes, mayPreview } = page;
  const steps = [
    waiting !== null && waiting.count > 0 ? { href: `${home}/review`, text: t('home.readNext', waiting) } : null,
    redactions === null
      ? null
      : {
          href: page.redactionsAt,
          text: redactions.count > 0 ? t('home.redactionsNext', redactions) : t('home.redactionsNone'),
        },
    quotes === null
      ? null
      : { href: `${home}/quotes`, text: quotes.count > 0 ? t('home.quotesNext', quotes) : t('home.quotesNone') },
    page.held === null
      ? null
      : { href: `${home}/held`, text: page.held.count > 0 ? t('home.heldNext', page.held) : t('home.heldNone') },
    page.mayRecord ? { href: `${home}/clips`, text: t('clips.title') } : null,
    page.mayHoldSessions ? { href: `${home}/sessions`, text: t('home.sessions') } : null,
    mayPreview ? { href: `${home}/publish`, text: t('home.preview') } : null,
    page.maySeeRuns ? { href: `${home}/theming`, text: t('home.theming') } : null,
    page.mayHelp ? { href: `${home}/ways`, text: t('home.ways') } : null,
    page.survey === null ? null : { href: page.survey, text: t('home.survey') },
    page.report === null ? null : { href: page.report, text: t('home.report') },
  ].filter((step) => step !== null);
  if (steps.length === 0) return <p className="empty">{t('home.nothing')}</p>;
  return (
    <ul className="link-list">
      {steps.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
