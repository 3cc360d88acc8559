import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ActProblems } from '#app/components/themes/act-problems.tsx';
import { ThemeFacts } from '#app/components/themes/workshop-frame.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { doAct, themePage } from './themes-act.server.ts';
import { readActForm, uuidOrNull } from './themes-form.server.ts';
import { themeEntry, themeHref } from './themes-view.server.ts';
import { counted } from './theming-view.server.ts';

/** So many themes are offered at once; there is a search for the others. */
const OFFERED = 60;

export const loader = memberLoader('themes.shape', async (args) => {
  const { open, speaking, home } = await themePage(args);
  const { searchParams } = new URL(args.request.url);
  const search = (searchParams.get('q') ?? '').slice(0, 100);
  const into = searchParams.get('into') ?? '';
  const folded = search.trim().toLowerCase();
  const found = open.themes
    .filter(({ key, standing }) => key !== open.theme.key && (standing === 'selected' || standing === 'candidate'))
    .filter(({ key, name }) => key === into || Object.values(name).some((text) => text.toLowerCase().includes(folded)))
    // The one that was asked for first, then those of the same area: that is where a double mostly is.
    .sort(
      (a, b) =>
        Number(b.key === into) - Number(a.key === into) ||
        Number(b.areaKey === open.theme.areaKey) - Number(a.areaKey === open.theme.areaKey),
    );
  const entry = (theme: (typeof found)[number]) => themeEntry(theme, open, speaking, { home });
  return {
    title: speaking.t('team:themes.merge.title'),
    ...{ search, into, seen: open.revision, mayShape: open.mayShape, here: themeHref(home, open.theme.key) },
    proposal: uuidOrNull(searchParams.get('proposal')),
    theme: entry(open.theme),
    offered: found.slice(0, OFFERED).map(entry),
    more: found.length > OFFERED ? counted(found.length - OFFERED, speaking) : null,
  };
});

export const action = memberAction('themes.shape', async (args) => {
  const page = await themePage(args);
  const sent = readActForm(await args.request.formData());
  if (sent?.kind !== 'merge') throw new Response(null, { status: 400 });
  return doAct(args, page, sent);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Into which theme another goes: a search, and a list to choose from. */
export default function MergeTheme() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const { theme, here, search, seen, proposal, offered, more, mayShape } = page;
  const chosen = answer?.typed['into'] ?? page.into;
  return (
    <InNamespaceLanguage namespace="team">
      <ActProblems answer={answer} />
      <h1>{t('themes.merge.title')}</h1>
      <p className="workshop-subject">
        <TextInLanguage of={theme.name} />
      </p>
      <p className="lead">{t('themes.merge.lead')}</p>
      {!mayShape && <p className="notice">{t('themes.notNow')}</p>}
      <form method="get" role="search" className="theme-search">
        {proposal !== null && <input type="hidden" name="proposal" value={proposal} />}
        <div className="field">
          <label htmlFor="q">{t('themes.merge.search')}</label>
          <input type="search" id="q" name="q" defaultValue={search} dir="auto" />
        </div>
        <button type="submit" className="button button-second">
          {t('themes.searchSend')}
        </button>
      </form>
      <form method="post" className="stack theme-form">
        <input type="hidden" name="act" value="merge" />
        <input type="hidden" name="seen" value={seen} />
        {proposal !== null && <input type="hidden" name="proposal" value={proposal} />}
        <fieldset>
          <legend>{t('themes.merge.into')}</legend>
          {offered.length === 0 && <p className="empty">{t('themes.merge.none')}</p>}
          <div className="theme-options">
            {offered.map((entry) => (
              <label key={entry.key} className="tick">
                <input type="radio" name="into" value={entry.key} required defaultChecked={entry.key === chosen} />
                <span>
                  <TextInLanguage of={entry.name} className="workshop-name" /> <ThemeFacts entry={entry} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {more !== null && <p className="soft">{t('themes.merge.more', more)}</p>}
        {mayShape && offered.length > 0 && (
          <button type="submit" className="button">
            {t('themes.merge.send')}
          </button>
        )}
      </form>
      <p className="soft">
        <a href={here}>{t('themes.toTheme')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
