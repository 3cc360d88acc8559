import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { KeywordCard } from '#app/components/theming/keyword-card.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { decideKeyword } from '#app/services/decide-keyword.ts';
import { listKeywords } from '#app/services/list-keywords.ts';
import { readKeywordForm } from './keyword-form.server.ts';
import { keywordGroups, type KeywordGroup } from './keywords-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';

const statuses = ['accepted', 'declined', 'proposed'] as const;

export const loader = memberLoader(
  'codebook.edit',
  async ({ app, member, organization, params, request, language, may }) => {
    const listed = await listKeywords(app, member, params['slug'] ?? '');
    if (listed === null) throw new Response(null, { status: 404 });
    const t = teamStrings(language);
    const speaking = { t, language: teamLanguage(language), timeZone: listed.timeZone };
    const done = new URL(request.url).searchParams.get('done');
    const home = `/team/${organization.slug}/consultations/${params['slug'] ?? ''}`;
    return {
      title: t('team:keywords.title'),
      back: may('theming.run') ? `${home}/theming` : home,
      done: statuses.find((known) => known === done) ?? null,
      any: listed.keywords.length > 0,
      mayDecide: listed.mayDecide,
      waiting: keywordGroups(listed, false, speaking),
      decided: keywordGroups(listed, true, speaking),
    };
  },
);

export const action = memberAction('codebook.edit', async (args) => {
  const { app, request, params, organization } = args;
  const sent = readKeywordForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const consultation = params['slug'] ?? '';
  const outcome = await decideKeyword(app, args, { consultation, ...sent });
  if (outcome === 'changed' || outcome === 'gone' || outcome === 'not-now')
    return data({ outcome }, { status: outcome === 'gone' ? 410 : 409 });
  const here = `/team/${organization.slug}/consultations/${encodeURIComponent(consultation)}/keywords`;
  return redirect(`${here}?done=${outcome}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Words that runs propose for the codebook: people accept them or not, and nothing else does. */
export default function Keywords() {
  const { back, done, any, mayDecide, waiting, decided } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`keywords.errors.${answer.outcome}`) }]} />}
      {answer === undefined && done !== null && (
        <p className="saved" role="status">
          {t(`keywords.done.${done}`)}
        </p>
      )}
      <h1>{t('keywords.title')}</h1>
      <p className="lead">{t('keywords.lead')}</p>
      {any ? (
        <>
          <h2>{t('keywords.waiting')}</h2>
          {waiting.length === 0 && <p className="empty">{t('keywords.noneWaiting')}</p>}
          <Groups groups={waiting} mayDecide={mayDecide} />
          {decided.length > 0 && <h2>{t('keywords.decided')}</h2>}
          <Groups groups={decided} mayDecide={mayDecide} />
        </>
      ) : (
        <p className="empty">{t('keywords.empty')}</p>
      )}
      <p className="soft">
        <a href={back}>{t('keywords.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}

function Groups({ groups, mayDecide }: { readonly groups: readonly KeywordGroup[]; readonly mayDecide: boolean }) {
  return groups.map(({ area, language, keywords }) => (
    <section key={`${area.text} ${language}`}>
      <h3>
        <TextInLanguage of={area} /> · <bdi>{language}</bdi>
      </h3>
      <div className="keyword-list">
        {keywords.map((keyword) => (
          <KeywordCard key={keyword.id} keyword={keyword} mayDecide={mayDecide} />
        ))}
      </div>
    </section>
  ));
}
