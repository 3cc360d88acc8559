import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { WaveItemCard, type WaveItemView } from '#app/components/wave-item.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { decideWave } from '#app/services/decide-wave.ts';
import { mapWaves } from '#app/services/map-waves.ts';
import { teamStrings } from './page-title.server.ts';
import { shownText, teamLanguage } from './shown-text.server.ts';
import { counted } from './theming-view.server.ts';
import { readWaveForm, saidBy, waveItemId } from './waves-form.server.ts';
import { waveGroups } from './waves-view.server.ts';

const dones = ['decided', 'undone'] as const;

export const loader = memberLoader('survey.see', async ({ app, organization, params, request, language, may }) => {
  const mapped = await mapWaves(app, organization.id, params['slug'] ?? '');
  if (mapped === null) throw new Response(null, { status: 404 });
  const { consultation, earlier } = mapped;
  const t = teamStrings(language);
  const speaking = { t, language: teamLanguage(language), timeZone: consultation.timeZone };
  const home = `/team/${organization.slug}/consultations/${consultation.slug}`;
  const done = new URL(request.url).searchParams.get('done');
  const groups = waveGroups(mapped, language, speaking, may('consultations.configure'));
  return {
    title: t('team:waves.title'),
    home,
    here: `${home}/waves`,
    done: dones.find((known) => known === done) ?? null,
    now: shownText(consultation.title, language),
    before: shownText(earlier.title, language),
    ...groups,
    waiting: counted(groups.undecided.length, speaking),
    unchanged: counted(groups.same.length, speaking),
  };
});

export const action = memberAction('consultations.configure', async (args) => {
  const { app, organization, params, request } = args;
  const slug = params['slug'] ?? '';
  const sent = readWaveForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const said = saidBy(slug, sent);
  const outcome = said === null ? ('no-answer' as const) : await decideWave(app, args, said);
  if (outcome === 'missing') throw new Response(null, { status: 404 });
  if (outcome !== 'written') {
    const { comparable, earlierKeys, note } = sent;
    const typed = { id: waveItemId(sent.kind, sent.key), comparable, earlierKeys, note };
    return data({ problem: outcome, typed }, { status: outcome === 'changed' ? 409 : 422 });
  }
  const here = `/team/${organization.slug}/consultations/${encodeURIComponent(slug)}/waves`;
  return redirect(`${here}?done=${sent.undo ? 'undone' : 'decided'}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

type Typed = NonNullable<ReturnType<typeof useActionData<typeof action>>>['typed'];

/** What was refused stands in its form again. */
function withTyped(item: WaveItemView, typed: Typed | null): WaveItemView {
  if (typed === null || item.form === null || item.id !== typed.id) return item;
  const { comparable, earlierKeys, note } = typed;
  const candidates = item.form.candidates.map((one) => ({ ...one, chosen: earlierKeys.includes(one.key) }));
  return { ...item, form: { ...item.form, comparable, note, candidates } };
}

/** A consultation beside its earlier wave: what differs, and what was said about it. */
export default function Waves() {
  const page = useLoaderData<typeof loader>();
  const { home, here, done, now, before, undecided, decided, never, same, waiting, unchanged } = page;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('team');
  const list = (items: readonly WaveItemView[]) => (
    <div className="card-list">
      {items.map((item) => (
        <WaveItemCard key={item.id} item={withTyped(item, answer?.typed ?? null)} action={here} />
      ))}
    </div>
  );
  const isEmpty = [undecided, decided, never, same].every((items) => items.length === 0);
  return (
    <InNamespaceLanguage namespace="team">
      {answer !== undefined && (
        <TeamErrors errors={[{ text: t(`waves.errors.${answer.problem}`), fieldId: answer.typed.id }]} />
      )}
      {done !== null && answer === undefined && (
        <p className="saved" role="status">
          {t(`waves.done.${done}`)}
        </p>
      )}
      <h1>{t('waves.title')}</h1>
      <p className="lead">{t('waves.lead')}</p>
      <dl className="team-facts">
        <div>
          <dt>{t('waves.now')}</dt>
          <dd>
            <TextInLanguage of={now} />
          </dd>
        </div>
        <div>
          <dt>{t('waves.before')}</dt>
          <dd>
            <TextInLanguage of={before} />
          </dd>
        </div>
      </dl>
      {isEmpty ? (
        <p className="empty">{t('waves.nothing')}</p>
      ) : (
        <>
          <h2>{waiting.count === 0 ? t('waves.noneUndecided') : t('waves.undecided', waiting)}</h2>
          {list(undecided)}
          {decided.length > 0 && (
            <>
              <h2>{t('waves.decided')}</h2>
              {list(decided)}
            </>
          )}
          {never.length > 0 && (
            <>
              <h2>{t('waves.never')}</h2>
              <p>{t('waves.neverLead')}</p>
              {list(never)}
            </>
          )}
          <h2>{t('waves.same')}</h2>
          <details className="fold wave-same">
            <summary>{t('waves.sameCount', unchanged)}</summary>
            <ul>
              {same.map(({ id, kind, name }) => (
                <li key={id}>
                  {t(`waves.kinds.${kind}`)}: <TextInLanguage of={name} />
                </li>
              ))}
            </ul>
          </details>
          <p>
            <a href={`${here}.csv`}>{t('waves.export')}</a>
          </p>
        </>
      )}
      <p className="soft">
        <a href={home}>{t('waves.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
