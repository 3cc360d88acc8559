import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { AreaList } from '#app/components/settings/area-list.tsx';
import { NameFields } from '#app/components/settings/name-fields.tsx';
import { NodeGroups } from '#app/components/settings/node-groups.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { changeAreas, orderState } from '#app/services/change-areas.ts';
import { changePlanTree } from '#app/services/change-plan-tree.ts';
import { openAreas } from '#app/services/open-areas.ts';
import { readAreasForm } from './areas-form.server.ts';
import { areaRows, nodeGroups } from './areas-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { shown, shownEntry, shownText, teamLanguage } from './shown-text.server.ts';

const addressOf = (organization: string, slug: string) =>
  `/team/${organization}/consultations/${encodeURIComponent(slug)}/areas`;

export const loader = memberLoader('consultations.see', async (args) => {
  const { app, member, organization, params, request, language, may } = args;
  const open = await openAreas(app, member, params['slug'] ?? '');
  if (open === null) throw new Response(null, { status: 404 });
  const { consultation, areas, offered } = open;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  return {
    pageTitle: t('team:areas.title'),
    home: `/team/${organization.slug}/consultations/${consultation.slug}`,
    of: shownText(consultation.title, language),
    saved: new URL(request.url).searchParams.has('saved'),
    mayChange: open.mayChange && may('consultations.configure'),
    mayDecideWords: may('codebook.edit'),
    seen: orderState(areas),
    areas: areaRows(open, addressOf(organization.slug, consultation.slug), speaking),
    groups: nodeGroups(open, speaking),
    offered: offered.map(({ key, label, definition }) => ({
      key,
      name: shownEntry(label, speaking.language) ?? shown(key, 'en'),
      definition: shownEntry(definition, speaking.language),
    })),
  };
});

export const action = memberAction('consultations.configure', async (args) => {
  const { app, organization, params, request } = args;
  const slug = params['slug'] ?? '';
  const here = addressOf(organization.slug, slug);
  const sent = readAreasForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  if ('why' in sent) return data(sent, { status: 422 });
  const outcome =
    'areas' in sent
      ? await changeAreas(app, args, { slug, change: sent.areas })
      : await changePlanTree(app, args, { slug, change: sent.tree });
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  if (outcome === 'saved') return redirect(`${here}?saved`, 303);
  if (typeof outcome !== 'string') return redirect(`${here}/${outcome.made}?saved`, 303);
  return data({ why: outcome, typed: sent.typed }, { status: outcome === 'too-many' ? 422 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle ?? 'Heard' }];

/** What the Council asks about, and the outcomes, focus areas and lenses that it serves. */
export default function Areas() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const { home, of, saved, mayChange, areas, offered } = page;
  const typed = answer?.typed ?? null;
  const wrong = answer !== undefined && typed !== null;
  const field = typed === null ? {} : { fieldId: `${typed.at.replace(':', '-')}-en` };
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && <TeamErrors errors={[{ text: t(`areas.errors.${answer.why}`), ...field }]} />}
      {saved && answer === undefined && (
        <p className="saved" role="status">
          {t('settings.saved')}
        </p>
      )}
      <h1>{t('areas.title')}</h1>
      <p className="lead">
        <TextInLanguage of={of} />
      </p>
      <p>{t('areas.lead')}</p>
      {page.mayDecideWords && (
        <p>
          <a href={`${home}/keywords`}>{t('areas.proposals')}</a>
        </p>
      )}
      <h2>{t('areas.list')}</h2>
      {areas.length === 0 ? (
        <p className="empty">{t(mayChange ? 'areas.empty' : 'areas.none')}</p>
      ) : (
        <AreaList areas={areas} mayChange={mayChange} seen={page.seen} />
      )}
      <div className="builder-folds">
        {mayChange && offered.length > 0 && (
          <details className="fold" open={areas.length === 0 || undefined}>
            <summary>{t('areas.choose')}</summary>
            <form method="post">
              <fieldset>
                <legend>{t('areas.chooseLead')}</legend>
                <div className="builder-offers">
                  {offered.map(({ key, name, definition }) => (
                    <label className="tick" key={key}>
                      <input type="checkbox" name="area" value={key} />
                      <span>
                        <TextInLanguage of={name} />
                        {definition !== null && <TextInLanguage of={definition} className="soft builder-aside" />}
                      </span>
                    </label>
                  ))}
                </div>
              </fieldset>
              <button type="submit" className="button" name="do" value="choose">
                {t('areas.chooseThese')}
              </button>
            </form>
          </details>
        )}
        {mayChange && (
          <details className="fold" open={typed?.at === 'new' || undefined}>
            <summary>{t('areas.write')}</summary>
            <form method="post" noValidate>
              <NameFields at="new" typed={typed} wrong={wrong} />
              <button type="submit" className="button" name="do" value="write">
                {t('areas.writeThis')}
              </button>
            </form>
          </details>
        )}
      </div>
      <h2>{t('areas.tree')}</h2>
      <p>{t('areas.treeLead')}</p>
      <NodeGroups groups={page.groups} mayChange={mayChange} typed={typed} wrong={wrong} />
      <p className="soft">
        <a href={home}>{t('quotes.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
