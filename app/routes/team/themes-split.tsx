import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ActProblems } from '#app/components/themes/act-problems.tsx';
import { SplitForm } from '#app/components/themes/split-form.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { agreedFirst } from './agreed-first.server.ts';
import { doAct, themePage } from './themes-act.server.ts';
import { readActForm, uuidOrNull } from './themes-form.server.ts';
import { chosenIn, nothingChosen, readSplitForm } from './themes-split-form.server.ts';
import { halfOf, splitView } from './themes-split-view.server.ts';
import { themeHref, themeName } from './themes-view.server.ts';

export const loader = memberLoader(
  'themes.shape',
  agreedFirst(async (args) => {
    const page = await themePage(args);
    const { open, speaking, home } = page;
    const asked = uuidOrNull(new URL(args.request.url).searchParams.get('proposal'));
    const { proposal, base } = halfOf(open, asked);
    return {
      title: speaking.t('team:themes.split.title'),
      name: themeName(open.theme.key, open.theme.name, speaking.language),
      here: themeHref(home, open.theme.key),
      mayShape: open.mayShape,
      view: await splitView(args, page, nothingChosen(proposal), base),
    };
  }),
);

export const action = memberAction(
  'themes.shape',
  agreedFirst(async (args) => {
    const page = await themePage(args);
    const form = await args.request.formData();
    const asked = form.get('proposal');
    const { base, keyphrases } = halfOf(page.open, uuidOrNull(typeof asked === 'string' ? asked : null));
    const state = readSplitForm(form, base);
    const sent = readActForm(form);
    if (sent?.kind !== 'split') throw new Response(null, { status: 400 });
    if (state.go !== 'split') return { answer: null, view: await splitView(args, page, state, base) };
    const answered = await doAct(args, page, sent, { commentIds: chosenIn(state, base), keyphrases });
    if (!('data' in answered)) return answered;
    // What was chosen stays chosen.
    const view = await splitView(args, page, state, base);
    return data({ answer: answered.data, view }, { status: answered.init?.status ?? 422 });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Some of a theme's comments become a theme of their own. */
export default function SplitTheme() {
  const { name, here, mayShape, view } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <ActProblems answer={acted?.answer ?? undefined} />
      <h1>{t('themes.split.title')}</h1>
      <p className="workshop-subject">
        <TextInLanguage of={name} />
      </p>
      <p className="lead">{t('themes.split.lead')}</p>
      {mayShape ? (
        <SplitForm view={acted?.view ?? view} wrong={acted?.answer?.errors ?? []} />
      ) : (
        <p className="notice">{t('themes.notNow')}</p>
      )}
      <p className="soft">
        <a href={here}>{t('themes.toTheme')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
