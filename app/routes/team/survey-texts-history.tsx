import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { stateWord } from '#app/components/texts/text-view.ts';
import { kindOfText } from '#app/domain/text-state.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { readTextHistory } from '#app/services/list-survey-texts.ts';
import { saveTranslations } from '#app/services/review-survey-text.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, shown, teamLanguage } from './shown-text.server.ts';
import { refusedTexts } from './survey-texts-refused.server.ts';
import { anchorOf } from './survey-texts-view.server.ts';

const textAsked = (request: Request) => (new URL(request.url).searchParams.get('text') ?? '').slice(0, 220);

export const loader = memberLoader('survey.see', async (args) => {
  const { app, organization, params, request, language: pageLanguage, may } = args;
  const [language, textId] = [params['language'] ?? '', textAsked(request)];
  const found = await readTextHistory(app, organization.id, params['slug'] ?? '', { textId, language });
  const kind = kindOfText(textId);
  if (found === null || kind === null) throw new Response(null, { status: 404 });
  const { draft, versions } = found;
  const among = teamLanguage(pageLanguage);
  const t = teamStrings(pageLanguage);
  const source = draft.sources[textId];
  const written = source === undefined || source === language ? undefined : draft.texts[textId]?.[source];
  const now = draft.texts[textId]?.[language]?.text ?? '';
  const list = `/team/${organization.slug}/consultations/${draft.consultation.slug}/survey/texts/${language}`;
  return {
    title: t('team:texts.historyTitle', { language: languageName(language, among) }),
    ...{ kind, back: `${list}#${anchorOf(textId)}`, seen: String(draft.revision) },
    mayWrite: may('survey.translate'),
    source: written === undefined || source === undefined ? null : shown(written.text, source),
    versions: versions.map(({ revision, text, status, isSource, name, changedAt }) => ({
      revision: String(revision),
      text: text === '' ? null : shown(text, language),
      state: stateWord[isSource ? 'source' : status],
      who: t('team:texts.changedBy', {
        name: name === '' ? t('team:keywords.formerMember') : `\u2068${name}\u2069`,
        at: formatMoment(changedAt, among, draft.consultation.timeZone),
      }),
      mayRestore: text !== '' && text !== now,
    })),
  };
});

export const action = memberAction('survey.translate', async (args) => {
  const { app, organization, params, request, language: pageLanguage } = args;
  const [slug, language, textId] = [params['slug'] ?? '', params['language'] ?? '', textAsked(request)];
  const form = await request.formData();
  const found = await readTextHistory(app, organization.id, slug, { textId, language });
  const version = found?.versions.find(({ revision }) => String(revision) === form.get('revision'));
  if (found === null || version === undefined) throw new Response(null, { status: 404 });
  const seen = Number(form.get('seen') ?? 'none');
  if (!Number.isInteger(seen) || seen < 0 || seen > found.draft.revision) throw new Response(null, { status: 400 });
  const texts = [{ textId, text: version.text, changed: true }];
  const done = await saveTranslations(app, args, slug, { language, seen, texts, pressed: null });
  if (done === 'missing') throw new Response(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  if (!('problem' in done)) return redirect(pathname + search, 303);
  const among = teamLanguage(pageLanguage);
  const speaking = { t: teamStrings(pageLanguage), language: among, timeZone: found.draft.consultation.timeZone };
  const { status, said } = refusedTexts(done, { seen, texts, pressed: null }, speaking);
  return data({ errors: said.map(({ text }) => ({ text })) }, { status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Everything that one text was in one language, with who wrote it, and a way back to it. */
export default function SurveyTextHistory() {
  const { title, kind, back, seen, mayWrite, source, versions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={answer?.errors ?? []} />
      <h1>{title}</h1>
      <p className="lead">{t(`texts.kind.${kind}`)}</p>
      {source !== null && <TextInLanguage of={source} as="p" className="text-words" />}
      {versions.length === 0 && <p className="empty">{t('texts.noHistory')}</p>}
      <ol className="plain-list text-versions">
        {versions.map(({ revision, text, state, who, mayRestore }) => (
          <li key={revision}>
            {text === null ? (
              <p className="soft">{t('texts.takenAway')}</p>
            ) : (
              <TextInLanguage of={text} as="p" className="text-words" />
            )}
            <p className="soft">
              {t(`texts.state.${state}`)} · {who}
            </p>
            {mayWrite && mayRestore && (
              <form method="post">
                <input type="hidden" name="seen" value={seen} />
                <button className="action" type="submit" name="revision" value={revision}>
                  {t('texts.restore')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
      <p className="soft">
        <a href={back}>{t('texts.toTexts')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
