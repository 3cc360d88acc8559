import { randomUUID } from 'node:crypto';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AgreementCard } from '#app/components/agreement/agreement-card.tsx';
import { Dissents } from '#app/components/agreement/dissents.tsx';
import { NoteForm } from '#app/components/agreement/note-form.tsx';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors, type TeamError } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { memberAction, memberLoader, type MemberArgs } from '#app/server/session.server.ts';
import { openAgreementTarget } from '#app/services/open-agreement-target.ts';
import { withdrawDissent } from '#app/services/withdraw-dissent.ts';
import { writeAgreementNote, type NoteProblem, type NoteWritten } from '#app/services/write-agreement-note.ts';
import { writeDissent, type DissentWritten } from '#app/services/write-dissent.ts';
import { readAgreementForm } from './agreement-target-form.server.ts';
import { targetPage } from './agreement-target-view.server.ts';

const dones = ['note', 'dissent', 'withdraw-dissent'] as const;

export const loader = memberLoader('agreement.see', async (args) => {
  const { app, member, params, request } = args;
  const at = { consultation: params['slug'] ?? '', target: params['target'] ?? '' };
  const open = await openAgreementTarget(app, member, at);
  if (open === null) throw new Response(null, { status: 404 });
  const done = new URL(request.url).searchParams.get('done');
  return { ...targetPage(open, args, randomUUID()), done: dones.find((known) => known === done) ?? null };
});

export const action = memberAction('agreement.see', async (args) => {
  const { params, request, organization } = args;
  const sent = readAgreementForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const at = { consultation: params['slug'] ?? '', target: params['target'] ?? '' };
  const written = await write(args, at, sent);
  if (written.outcome === 'saved') {
    const here = `/team/${organization.slug}/consultations/${at.consultation}/agreement`;
    return redirect(`${here}/${encodeURIComponent(at.target)}?done=${sent.intent}`, 303);
  }
  const answer: Answer = written.outcome === 'problems' ? { ...written, sent } : { outcome: written.outcome, sent };
  return data(answer, { status: statusOf[answer.outcome] });
});

const statusOf = {
  ...{ problems: 422, empty: 422, 'too-long': 422, gone: 410, changed: 409 },
  ...{ 'not-reviewing': 409, 'not-reader': 403, 'not-own': 403 },
} as const;

type Sent = NonNullable<ReturnType<typeof readAgreementForm>>;

async function write(
  { app, member, may, language }: MemberArgs,
  at: { readonly consultation: string; readonly target: string },
  sent: Sent,
): Promise<NoteWritten | { readonly outcome: DissentWritten | 'not-own' }> {
  if (sent.intent === 'note') {
    if (!may('agreement.note')) throw new Response(null, { status: 403 });
    return writeAgreementNote(app, member, { ...at, basis: sent.basis, texts: sent.texts });
  }
  if (sent.intent === 'dissent')
    return { outcome: await writeDissent(app, member, { ...at, id: sent.id, text: sent.text, language }) };
  return { outcome: await withdrawDissent(app, member, { ...at, id: sent.id }) };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** One area or theme: how far readers agree on it, why it is published all the same, and who sees it differently. */
export default function AgreementTarget() {
  const { back, done, name, card, note, mayNote, needsNote, noteForm, dissents, dissentForm } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const problems = answer !== undefined && 'problems' in answer ? answer.problems : [];
  const typedNote = answer?.sent.intent === 'note' ? answer.sent.texts : null;
  const typedDissent = answer?.sent.intent === 'dissent' ? answer.sent.text : '';
  const errors = useErrors(answer, noteForm.names);
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={errors} />
      {done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t(`agreement.done.${done}`)}
        </p>
      )}
      <p className="soft">
        <a href={back}>{t('agreement.title')}</a>
      </p>
      <h1>
        <TextInLanguage of={name} />
      </h1>
      <AgreementCard view={card} />
      <section aria-labelledby="note" className="agreement-target">
        <h2 id="note">{t('agreement.note.title')}</h2>
        <p>{t(needsNote ? 'agreement.note.needed' : 'agreement.note.lead')}</p>
        {note !== null && (
          <>
            {note.texts.map((text) => (
              <blockquote key={text.language}>
                <TextInLanguage of={text} as="p" />
              </blockquote>
            ))}
            <p className="soft">{note.written}</p>
          </>
        )}
        {mayNote ? (
          <NoteForm view={{ ...noteForm, ...(typedNote ?? {}), invalid: problems.map(({ language }) => language) }} />
        ) : (
          note === null && <p className="empty">{t('agreement.note.none')}</p>
        )}
      </section>
      <Dissents
        dissents={dissents}
        form={
          dissentForm === null
            ? null
            : {
                ...dissentForm,
                typed: typedDissent,
                invalid: answer?.outcome === 'empty' || answer?.outcome === 'too-long',
              }
        }
      />
    </InNamespaceLanguage>
  );
}

type Answer = { readonly sent: Sent } & (
  | { readonly outcome: 'problems'; readonly problems: readonly NoteProblem[] }
  | { readonly outcome: Exclude<DissentWritten | NoteWritten['outcome'] | 'not-own', 'saved' | 'problems'> }
);

function useErrors(
  answer: Answer | undefined,
  names: Readonly<Record<OfficialLanguage, string>>,
): readonly TeamError[] {
  const { t } = useTranslation('team');
  if (answer === undefined) return [];
  if (answer.outcome === 'problems')
    return answer.problems.map(({ language, kind }) => ({
      text: t(`agreement.errors.note-${kind}`, { language: names[language] }),
      fieldId: `note-${language}`,
    }));
  const fieldId = answer.sent.intent === 'dissent' ? 'dissent-text' : undefined;
  return [{ text: t(`agreement.errors.${answer.outcome}`), fieldId }];
}
