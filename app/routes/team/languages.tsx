import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { interfaceLanguages } from '#app/language/languages.ts';
import { commentLanguages } from '#db/read/review-queue.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { chooseLanguages } from '#app/services/choose-languages.ts';
import { languageList, languageName } from './shown-text.server.ts';

/** The interface's languages, and every other that a comment was written in or that the member reads already. */
export const loader = memberLoader('comments.code', async ({ app, member, organization, request, language }) => {
  const written = await app.database.withTenant(organization.id, (tx) => commentLanguages(tx, organization.id));
  const tags = new Set([...interfaceLanguages.map((one) => one.tag), ...written, ...member.languages]);
  return {
    home: `/team/${organization.slug}`,
    saved: new URL(request.url).searchParams.has('saved') ? languageList(member.languages, language) : null,
    choices: [...tags].map((tag) => ({
      tag,
      name: languageName(tag, language),
      reads: member.languages.includes(tag),
    })),
  };
});

export const action = memberAction('comments.code', async ({ app, member, organization, request }) => {
  const form = await request.formData();
  const tags = form.getAll('language').filter((tag) => typeof tag === 'string');
  if (!(await chooseLanguages(app, member, tags))) return data({ missing: true }, { status: 422 });
  return redirect(`/team/${organization.slug}/languages?saved`, { status: 303 });
});

/** Which languages a member reads: it decides which comments they are given. */
export default function Languages() {
  const { home, saved, choices } = useLoaderData<typeof loader>();
  const missing = useActionData<typeof action>() !== undefined;
  const { t } = useTranslation('review');
  return (
    <>
      {missing && <TeamErrors errors={[{ text: t('languages.missing'), fieldId: 'languages' }]} />}
      {saved !== null && !missing && (
        <p className="saved" role="status">
          {t('languages.saved', { languages: saved })}
        </p>
      )}
      <h1>{t('languages.title')}</h1>
      <form method="post" className="stack">
        <fieldset id="languages" aria-describedby="languages-hint">
          <legend>{t('languages.legend')}</legend>
          <p id="languages-hint" className="soft">
            {t('languages.hint')}
          </p>
          <div className="tick-list">
            {choices.map(({ tag, name, reads }) => (
              <label key={tag} className="tick">
                <input type="checkbox" name="language" value={tag} defaultChecked={reads} />
                <span>{name}</span>
              </label>
            ))}
            {/* Comments whose language could not be told go to everybody. */}
            <label className="tick">
              <input type="checkbox" checked disabled />
              <span>{t('languages.undetermined')}</span>
            </label>
          </div>
        </fieldset>
        <div className="actions">
          <button type="submit" className="button">
            {t('languages.save')}
          </button>
          <a href={`${home}/review`}>{t('frame.review')}</a>
        </div>
      </form>
    </>
  );
}
