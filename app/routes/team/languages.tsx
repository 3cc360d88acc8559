import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AvoidedChoices } from '#app/components/evening/avoided-choices.tsx';
import { LanguageChoices } from '#app/components/evening/language-choices.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { LONGEST_AVOIDED_WORD, MOST_AVOIDED_WORDS, SHORTEST_AVOIDED_WORD } from '#app/domain/assignment-preferences.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { choosePreferences, type PreferenceProblem } from '#app/services/choose-preferences.ts';
import { openPreferences } from '#app/services/open-preferences.ts';
import { teamStrings } from './page-title.server.ts';
import { areaChoices } from './preferences-view.server.ts';
import { languageName } from './shown-text.server.ts';

/** The interface's languages, and every other that a comment was written in or that the member reads already. */
export const loader = memberLoader('comments.translate', async ({ app, member, organization, language }) => {
  const open = await openPreferences(app, member);
  const tags = new Set([...interfaceLanguages.map((one) => one.tag), ...open.written, ...member.languages]);
  return {
    pageTitle: teamStrings(language)('review:languages.title'),
    home: `/team/${organization.slug}`,
    languages: [...tags].map((tag) => ({
      tag,
      name: languageName(tag, language),
      reads: member.languages.includes(tag),
    })),
    areas: areaChoices(open, language),
    words: open.avoidWords.join('\n'),
  };
});

export const action = memberAction('comments.translate', async ({ app, member, organization, request, may }) => {
  const form = await request.formData();
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const [avoidWords = ''] = all('words');
  const typed = { languages: all('language'), avoidAreas: all('area'), avoidWords };
  const chosen = await choosePreferences(app, member, typed);
  if ('problems' in chosen) return data({ typed, problems: chosen.problems }, { status: 422 });
  if (!may('comments.code')) return redirect(`/team/${organization.slug}/translations`, 303);
  return redirect(`/team/${organization.slug}/review?chosen=${String(chosen.passedOn)}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? 'Heard' }];

/** Which languages a member reads and what they would rather not read about: it decides which comments they are given. */
export default function Languages() {
  const { home, languages, areas, words } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.typed;
  const { t } = useTranslation('review');
  const wordOf = (problem: PreferenceProblem) => {
    const limits = { most: LONGEST_AVOIDED_WORD, least: SHORTEST_AVOIDED_WORD };
    if (problem.kind === 'no-language') return { text: t('languages.missing'), fieldId: 'languages' };
    if (problem.kind === 'too-many')
      return { text: t('preferences.tooMany', { most: MOST_AVOIDED_WORDS, number: problem.number }), fieldId: 'words' };
    const key = problem.kind === 'too-long' ? ('preferences.tooLong' as const) : ('preferences.tooShort' as const);
    return { text: t(key, { ...limits, word: problem.word }), fieldId: 'words' };
  };
  return (
    <>
      <TeamErrors errors={(answer?.problems ?? []).map(wordOf)} />
      <h1>{t('languages.title')}</h1>
      <form method="post" className="stack preferences">
        <LanguageChoices
          choices={languages.map((one) => ({ ...one, reads: typed?.languages.includes(one.tag) ?? one.reads }))}
        />
        <AvoidedChoices
          areas={areas.map((one) => ({ ...one, avoided: typed?.avoidAreas.includes(one.key) ?? one.avoided }))}
          words={typed?.avoidWords ?? words}
          most={MOST_AVOIDED_WORDS}
        />
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
