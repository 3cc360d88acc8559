import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ActProblems } from '#app/components/themes/act-problems.tsx';
import { AreaField, BilingualFields } from '#app/components/themes/act-fields.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { doAct, workshopPage } from './themes-act.server.ts';
import { newOwnKey, readActForm } from './themes-form.server.ts';
import { areaChoices } from './themes-theme-view.server.ts';

export const loader = memberLoader('themes.shape', async (args) => {
  const { open, speaking, home } = await workshopPage(args);
  return {
    title: speaking.t('team:themes.add.title'),
    ...{ home, mayShape: open.mayShape, seen: open.revision, newKey: newOwnKey() },
    areas: areaChoices(open, speaking.language),
  };
});

export const action = memberAction('themes.shape', async (args) => {
  const page = await workshopPage(args);
  const sent = readActForm(await args.request.formData());
  if (sent?.kind !== 'add') throw new Response(null, { status: 400 });
  return doAct(args, page, sent);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** A theme that people saw and no run did. */
export default function NewTheme() {
  const { home, mayShape, seen, newKey, areas } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const fields = { act: 'add', typed: answer?.typed ?? {}, wrong: answer?.errors ?? [] };
  return (
    <InNamespaceLanguage namespace="team">
      <ActProblems answer={answer} />
      <h1>{t('themes.add.title')}</h1>
      <p className="lead">{t('themes.add.lead')}</p>
      {mayShape ? (
        <form method="post" className="stack theme-form" noValidate>
          <input type="hidden" name="act" value="add" />
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="newKey" value={answer?.typed['newKey'] ?? newKey} />
          <BilingualFields {...fields} field="name" />
          <BilingualFields {...fields} field="definition" rows={4} />
          <AreaField {...fields} areas={areas} />
          <button type="submit" className="button">
            {t('themes.add.send')}
          </button>
        </form>
      ) : (
        <p className="notice">{t('themes.notNow')}</p>
      )}
      <p className="soft">
        <a href={home}>{t('themes.toList')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
