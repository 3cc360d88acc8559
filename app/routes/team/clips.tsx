import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ClipCard } from '#app/components/clip-card.tsx';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { listClips } from '#app/services/list-clips.ts';
import { removeClip } from '#app/services/remove-clip.ts';
import { uploadClip } from '#app/services/upload-clip.ts';
import { readClipForm, readClipQuery } from './clips-form.server.ts';
import { clipRows, largestClip } from './clips-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader(
  'clips.edit',
  async ({ app, member, organization, params, request, language: pageLanguage }) => {
    const listed = await listClips(app, member, params['slug'] ?? '');
    if (listed === null) throw new Response(null, { status: 404 });
    const among = teamLanguage(pageLanguage);
    const query = readClipQuery(request);
    const { languages } = listed.consultation;
    // Else the first that the member reads: they may well be its voice.
    const language =
      languages.find((tag) => tag === query.language) ??
      languages.find((tag) => member.languages.includes(tag)) ??
      languages[0] ??
      'en';
    const rows = clipRows(listed, language, { organization: organization.slug, among });
    return {
      title: teamStrings(pageLanguage)('team:clips.title'),
      home: `/team/${organization.slug}/consultations/${listed.consultation.slug}`,
      ...{ language, rows, query, largest: largestClip(among) },
      progress: { recorded: listed.count(language), total: rows.length },
      languages: languages.map((tag) => ({ tag, name: languageName(tag, among) })),
    };
  },
);

export const action = memberAction('clips.edit', async (args) => {
  const { app, request, params, organization } = args;
  const consultation = params['slug'] ?? '';
  const { language, textId } = readClipQuery(request);
  const address = { consultation, textId, language: language ?? '' };
  const sent = await readClipForm(request);
  if (sent.go === 'unreadable') return data({ problem: 'empty', textId } as const, { status: 422 });
  if (sent.go === 'upload') {
    const problem = await uploadClip(app, args, address, sent.content);
    if (problem !== null) return data({ problem, textId } as const, { status: problem === 'gone' ? 410 : 422 });
  } else if (!(await removeClip(app, args, address, sent.go)))
    return data({ problem: 'gone', textId } as const, { status: 410 });
  const query = new URLSearchParams({
    language: address.language,
    text: textId,
    done: sent.go === 'upload' ? 'saved' : sent.go,
  });
  return redirect(
    `/team/${organization.slug}/consultations/${encodeURIComponent(consultation)}/clips?${query.toString()}`,
    303,
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Recorded readings of the survey's texts, for languages that phones have no voice for. */
export default function Clips() {
  const { home, language, languages, rows, query, largest, progress } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const problem = answer?.problem ?? query.problem;
  const textId = answer?.textId ?? query.textId;
  const about = rows.find((row) => row.id === textId);
  return (
    <InNamespaceLanguage namespace="team">
      {problem !== null && (
        <TeamErrors
          errors={[
            { text: t(`clips.errors.${problem}`, { largest }), ...(about === undefined ? {} : { fieldId: about.id }) },
          ]}
        />
      )}
      {problem === null && query.done !== null && (
        <p className="saved" role="status">
          {t(`clips.done.${query.done}`)}
        </p>
      )}
      <h1>{t('clips.title')}</h1>
      <p className="lead">{t('clips.lead')}</p>
      <p>{t('clips.how', { largest })}</p>
      <form method="get" className="stack">
        <div className="field">
          <label htmlFor="language">{t('clips.language')}</label>
          <select id="language" name="language" defaultValue={language}>
            {languages.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button className="button button-second" type="submit">
          {t('clips.show')}
        </button>
      </form>
      <h2>{t('clips.progress', progress)}</h2>
      {rows.length === 0 && <p className="empty">{t('clips.empty')}</p>}
      <ol className="clip-list">
        {rows.map((row) => (
          <ClipCard key={row.id} row={row} language={language} />
        ))}
      </ol>
      <p className="soft">
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
