import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AnsweredObjection, answerField, WaitingObjection } from '#app/components/objection-card.tsx';
import type { SentAnswerView } from '#app/components/objection-answer-view.ts';
import { TeamErrors, type TeamError } from '#app/components/team-errors.tsx';
import { LONGEST_OBJECTION } from '#app/domain/objection.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { answerObjection, type ObjectionAnswered } from '#app/services/answer-objection.ts';
import { listObjections } from '#app/services/list-objections.ts';
import { agreedFirst } from './agreed-first.server.ts';
import { objectionViews } from './objections-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { isUuid } from './uuid.server.ts';

const done = ['changed', 'kept', 'undo'] as const;
const statusOf = { 'too-long': 422, changed: 409, gone: 410, 'not-reviewing': 409 } as const;

export const loader = memberLoader(
  'comments.code',
  agreedFirst(async ({ app, member, organization, request, language }) => {
    const asked = new URL(request.url).searchParams.get('done');
    return {
      title: teamStrings(language)('review:objections.title'),
      done: done.find((known) => known === asked) ?? null,
      ...objectionViews(await listObjections(app, member), organization.slug, language),
    };
  }),
);

export const action = memberAction(
  'comments.code',
  agreedFirst(async ({ app, member, organization, request, language }) => {
    const form = await request.formData();
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const [consultation = '', objectionId = ''] = text('objection').split('/');
    const asked = done.find((known) => known === text('answer'));
    if (asked === undefined || !isUuid(objectionId)) throw new Response(null, { status: 400 });
    const answer = asked === 'undo' ? null : asked;
    const words = text('words');
    const sent = { consultation, objectionId, basis: text('basis'), answer, words, language };
    const outcome = await answerObjection(app, member, sent);
    if (outcome !== 'saved')
      return data({ outcome, sent: { id: text('objection'), words } }, { status: statusOf[outcome] });
    return redirect(`/team/${organization.slug}/objections?done=${asked}`, 303);
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Authors who say "that is not what I meant": a reader reads again, decides again if need be, and answers. */
export default function Objections() {
  const { waiting, more, answered, done: saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('review');
  const errors = useErrors(refused);
  return (
    <>
      <TeamErrors errors={errors} />
      {saved !== null && refused === undefined && (
        <p className="saved" role="status">
          {t(`objections.done.${saved}`)}
        </p>
      )}
      <h1>{t('objections.title')}</h1>
      <p className="lead">{t('objections.lead')}</p>
      <h2>{t('objections.waiting')}</h2>
      {waiting.length === 0 && <p className="empty">{t('objections.noneWaiting')}</p>}
      {waiting.map((listed) => (
        <WaitingObjection
          key={listed.id}
          listed={listed}
          sent={refused?.outcome === 'too-long' && refused.sent.id === listed.id ? refused.sent : null}
        />
      ))}
      {more.count > 0 && <p className="soft">{t('objections.more', more)}</p>}
      {answered.length > 0 && <h2>{t('objections.answered')}</h2>}
      {answered.map((listed) => (
        <AnsweredObjection key={listed.id} listed={listed} />
      ))}
    </>
  );
}

type Refused = { readonly outcome: Exclude<ObjectionAnswered, 'saved'>; readonly sent: SentAnswerView } | undefined;

function useErrors(refused: Refused): readonly TeamError[] {
  const { t, i18n } = useTranslation('review');
  if (refused === undefined) return [];
  const { outcome, sent } = refused;
  if (outcome !== 'too-long') return [{ text: t(`objections.errors.${outcome}`) }];
  const number = (value: number) => formatNumber(value, i18n.language);
  const lengths = { number: number(Array.from(sent.words).length), max: number(LONGEST_OBJECTION) };
  return [{ text: t('objections.errors.tooLong', lengths), fieldId: answerField(sent.id) }];
}
