import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DangerForm } from '#app/components/flags/danger-form.tsx';
import { DetailForm } from '#app/components/flags/detail-form.tsx';
import { HandledFlag } from '#app/components/flags/handled-flag.tsx';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { LONGEST_NOTE } from '#app/domain/flag.ts';
import { MOST_HIDDEN } from '#app/domain/flag-words.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { handleFlag } from '#app/services/handle-flag.ts';
import { hideWords } from '#app/services/hide-words.ts';
import { listFlags } from '#app/services/list-flags.ts';
import { pageLanguage } from '#app/i18n/page-language.server.ts';
import { readFlagForm, wordsToHide } from './flags-form.server.ts';
import { flagView } from './flags-view.server.ts';
import { teamStrings } from './page-title.server.ts';

const dones = ['seen', 'acted', 'nothing', 'reopen', 'hidden'] as const;

/** Whoever is named for dangers sees these, whatever else they may; the service knows who it is. */
export const loader = memberLoader('consultations.see', async ({ app, member, organization, request, language }) => {
  const listed = await listFlags(app, member);
  if (listed === null) throw new Response(null, { status: 403 });
  const done = new URL(request.url).searchParams.get('done');
  return {
    title: teamStrings(language)('team:flags.title'),
    home: `/team/${organization.slug}`,
    done: dones.find((known) => known === done) ?? null,
    open: listed.open.map((flag) => flagView(flag, language)),
    handled: listed.handled.map((flag) => flagView(flag, language)),
    handles: listed.handles,
  };
});

export const action = memberAction('consultations.see', async ({ app, member, organization, request }) => {
  const form = readFlagForm(await request.formData());
  if (form === null) throw new Response(null, { status: 400 });
  const here = `/team/${organization.slug}/flags`;
  const { flag, note, typed, chosen, answer } = form;
  const refused = (outcome: string, missing: readonly string[] = []) => {
    const status = outcome === 'gone' ? 410 : outcome === 'changed' || outcome === 'not-reviewing' ? 409 : 422;
    return data({ outcome, missing, sent: { flag, note, typed, chosen } }, { status });
  };
  if (answer === 'hide') {
    const hidden = await hideWords(app, member, { flagId: flag, words: wordsToHide(form) });
    if (hidden === 'hidden') return redirect(`${here}?done=hidden`, 303);
    return typeof hidden === 'string' ? refused(hidden) : refused('missing', hidden.missing);
  }
  const { language } = pageLanguage(request);
  const outcome = await handleFlag(app, member, { flagId: flag, answer, note, pageLanguage: language });
  return outcome === 'saved' ? redirect(`${here}?done=${answer}`, 303) : refused(outcome);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

const problems = [
  'gone',
  'changed',
  'not-reviewing',
  'no-words',
  'too-many',
  'missing',
  'note-too-long',
  'note-missing',
] as const;

/** What readers say that somebody has to look at: dangers first, then details that were left. */
export default function Flags() {
  const { home, done, open, handled, handles } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation('team');
  const sentFor = (id: string) => (answer?.sent.flag === id ? answer.sent : null);
  const problem = problems.find((known) => known === answer?.outcome);
  const dangers = open.filter(({ kind }) => kind === 'danger');
  const details = open.filter(({ kind }) => kind === 'personal-detail');
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && problem !== undefined && (
        <TeamErrors
          errors={[
            {
              fieldId: `${problem.startsWith('note') ? 'note' : 'words'}-${answer.sent.flag}`,
              text: t(`flags.problems.${problem}`, {
                most: formatNumber(problem === 'too-many' ? MOST_HIDDEN : LONGEST_NOTE, i18n.language),
                words: answer.missing.join(' · '),
              }),
            },
          ]}
        />
      )}
      {done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t(`flags.done.${done}`)}
        </p>
      )}
      <h1>{t('flags.title')}</h1>
      <p className="lead">{handles ? t('flags.lead') : t('flags.leadNamed')}</p>
      {open.length === 0 && handled.length === 0 && <p className="empty">{t('flags.empty')}</p>}
      {dangers.length > 0 && <h2>{t('flags.dangers')}</h2>}
      {dangers.map((flag) => (
        <DangerForm key={flag.id} flag={flag} sent={sentFor(flag.id)} />
      ))}
      {details.length > 0 && <h2>{t('flags.details')}</h2>}
      {details.map((flag) => (
        <DetailForm key={flag.id} flag={flag} sent={sentFor(flag.id)} />
      ))}
      {open.length === 0 && handled.length > 0 && <p className="empty">{t('flags.noneOpen')}</p>}
      {handled.length > 0 && <h2>{t('flags.handledTitle')}</h2>}
      {handled.map((flag) => (
        <HandledFlag key={flag.id} flag={flag} />
      ))}
      <p className="soft">
        <a href={home}>{t('flags.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
