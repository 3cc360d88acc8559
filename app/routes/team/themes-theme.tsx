import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ActProblems, TypedInVain } from '#app/components/themes/act-problems.tsx';
import { ThemeActs } from '#app/components/themes/theme-acts.tsx';
import { formOfTyped } from '#app/components/themes/typed-act.ts';
import { ThemeDossier } from '#app/components/themes/theme-dossier.tsx';
import { WorkshopFrame } from '#app/components/themes/workshop-frame.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { agreedFirst } from './agreed-first.server.ts';
import { doAct, themePage, undoAct } from './themes-act.server.ts';
import { readActForm } from './themes-form.server.ts';
import { dossierView } from './themes-theme-view.server.ts';
import { themeHref, themeListView } from './themes-view.server.ts';

const done = ['keep', 'rename', 'describe', 'merge', 'split', 'move', 'reject', 'add', 'undo'] as const;

export const loader = memberLoader(
  'themes.shape',
  agreedFirst(async (args) => {
    const { open, speaking, home } = await themePage(args);
    const url = new URL(args.request.url);
    const dossier = dossierView(open, speaking, home);
    return {
      title: `${dossier.entry.name.text} · ${speaking.t('team:themes.title')}`,
      list: themeListView(open, url, speaking, { home, current: open.theme.key }),
      here: themeHref(home, open.theme.key),
      done: done.find((one) => one === url.searchParams.get('done')) ?? null,
      dossier,
    };
  }),
);

export const action = memberAction(
  'themes.shape',
  agreedFirst(async (args) => {
    const page = await themePage(args);
    const form = await args.request.formData();
    if (form.has('undo')) return undoAct(args, page.speaking, form, themeHref(page.home, page.open.theme.key));
    const sent = readActForm(form);
    if (sent === null) throw new Response(null, { status: 400 });
    return doAct(args, page, sent);
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The workshop with one theme open: what it is about, where it comes from, and what can be done with it. */
export default function Theme() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const { list, dossier, here } = page;
  return (
    <InNamespaceLanguage namespace="team">
      <WorkshopFrame list={list} open>
        <p className="workshop-back">
          <a href={list.home}>{t('themes.toList')}</a>
        </p>
        <ActProblems answer={answer} />
        {answer !== undefined && (!dossier.mayShape || formOfTyped(answer, dossier.entry.standing) === null) && (
          <TypedInVain answer={answer} />
        )}
        {answer === undefined && page.done !== null && (
          <p className="saved" role="status">
            {t(`themes.done.${page.done}`)}
          </p>
        )}
        <ThemeDossier dossier={dossier}>
          {dossier.mayShape ? (
            <ThemeActs dossier={dossier} here={here} seen={list.revision} answer={answer ?? null} />
          ) : (
            <p className="notice">{t('themes.notNow')}</p>
          )}
        </ThemeDossier>
      </WorkshopFrame>
    </InNamespaceLanguage>
  );
}
