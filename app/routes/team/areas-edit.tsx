import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { AreaWordsFields } from '#app/components/settings/area-words.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { nodeId } from '#app/domain/plan-nodes.ts';
import { areaWordsProblem } from '#app/domain/settings-area.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { areaState, changeArea } from '#app/services/change-area.ts';
import { openAreas } from '#app/services/open-areas.ts';
import { readAreaForm } from './areas-form.server.ts';
import { areaLanguages, wordsViews } from './areas-edit-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, shown, shownEntry, shownText, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('consultations.configure', async (args) => {
  const { app, member, organization, params, request, language } = args;
  const open = await openAreas(app, member, params['slug'] ?? '');
  const area = open?.areas.find(({ key }) => key === params['key']);
  if (open === null || area === undefined) throw new Response(null, { status: 404 });
  const { consultation, nodes, ties } = open;
  const among = teamLanguage(language);
  const tied = ties.filter(({ areaKey }) => areaKey === area.key).map(({ kind, nodeKey }) => `${kind}:${nodeKey}`);
  return {
    pageTitle: teamStrings(language)('team:areas.editTitle'),
    list: `/team/${organization.slug}/consultations/${consultation.slug}/areas`,
    saved: new URL(request.url).searchParams.has('saved'),
    mayChange: open.mayChange,
    name: shownEntry(area.label, among) ?? shown(area.key, 'en'),
    seen: areaState(area, ties),
    words: wordsViews(area, areaLanguages(area, consultation.languages), among),
    nodes: nodes.map((node) => ({
      id: nodeId(node),
      kind: node.kind,
      name: shownText(node.label, among),
      tied: tied.includes(nodeId(node)),
    })),
  };
});

export const action = memberAction('consultations.configure', async (args) => {
  const { app, organization, params, request, language } = args;
  const [slug = '', key = ''] = [params['slug'], params['key']];
  const sent = readAreaForm(
    await request.formData(),
    interfaceLanguages.map(({ tag }) => tag),
  );
  const { typed, ties } = sent;
  for (const [tag, words] of Object.entries(sent.words)) {
    const why = areaWordsProblem(words);
    if (why !== null)
      return data({ why, at: tag, name: languageName(tag, teamLanguage(language)), typed, ties }, { status: 422 });
  }
  const outcome = await changeArea(app, args, { slug, key, ...sent });
  if (outcome === 'missing' || outcome === 'gone') throw new Response(null, { status: 404 });
  const list = `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}/areas`;
  if (outcome === 'saved') return redirect(`${list}/${key}?saved`, 303);
  return data({ why: outcome, at: null, name: '', typed, ties }, { status: outcome === 'no-name' ? 422 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? 'Heard' }];

/** One priority area: its name, definition and keywords in each language, and what it is tied to. */
export default function EditArea() {
  const { list, saved, mayChange, name, seen, words, nodes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const at = answer === undefined || answer.at === null ? {} : { fieldId: `label-${answer.at}` };
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && (
        <TeamErrors errors={[{ text: t(`areas.errors.${answer.why}`, { language: answer.name }), ...at }]} />
      )}
      {saved && answer === undefined && (
        <p className="saved" role="status">
          {t('settings.saved')}
        </p>
      )}
      <h1>
        <TextInLanguage of={name} />
      </h1>
      {!mayChange && <p className="notice">{t('settings.notNow')}</p>}
      {answer?.why === 'changed' && <p className="notice">{t('areas.overtaken')}</p>}
      <form method="post" noValidate>
        <input type="hidden" name="seen" value={seen} />
        <h2>{t('areas.words')}</h2>
        <p>{t('areas.wordsLead')}</p>
        <div className="builder-folds">
          {words.map((own, index) => (
            <AreaWordsFields
              key={own.tag}
              words={own}
              typed={answer?.typed ?? null}
              open={index < 2 || answer?.at === own.tag}
              wrong={answer?.at === own.tag}
              overtaken={answer?.why === 'changed'}
            />
          ))}
        </div>
        <h2>{t('areas.ties')}</h2>
        {nodes.length === 0 && <p className="empty">{t('areas.noTies')}</p>}
        {kinds.map((kind) => (
          <fieldset key={kind} className="builder-part">
            <legend>
              <h3>{t(`areas.kinds.${kind}`)}</h3>
            </legend>
            <div className="tick-list">
              {nodes
                .filter((node) => node.kind === kind)
                .map((node) => (
                  <label className="tick" key={node.id}>
                    <input
                      type="checkbox"
                      name="tie"
                      value={node.id}
                      defaultChecked={answer?.ties.includes(node.id) ?? node.tied}
                    />
                    <TextInLanguage of={node.name} />
                  </label>
                ))}
            </div>
          </fieldset>
        ))}
        {mayChange && (
          <button type="submit" className="button">
            {t('settings.save')}
          </button>
        )}
      </form>
      <p className="soft">
        <a href={list}>{t('areas.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
