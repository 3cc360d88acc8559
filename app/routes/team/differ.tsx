import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DifferList } from '#app/components/differ/differ-list.tsx';
import { markText } from '#app/domain/marked-text.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { listDifferences } from '#app/services/list-differences.ts';
import { plainTexts } from './comment-view.server.ts';
import { teamStrings } from './page-title.server.ts';
import { languageName, shown, shownEntry } from './shown-text.server.ts';
import { isUuid } from './uuid.server.ts';

export const loader = memberLoader('codings.adjudicate', async (args) => {
  const { app, member, organization, params, request, language } = args;
  const listed = await listDifferences(app, member, params['slug'] ?? '');
  if (listed === 'missing') throw new Response(null, { status: 404 });
  if (listed === 'confidentiality') throw redirect(`/team/${organization.slug}/review`);
  const t = teamStrings(language);
  const home = `/team/${organization.slug}/consultations/${params['slug'] ?? ''}`;
  const page = { title: t('review:differ.listTitle'), home, done: null, last: null };
  if (listed === 'not-reviewing') return data({ ...page, list: null }, { status: 409 });
  const query = new URL(request.url).searchParams;
  const [done, comment] = [query.get('done'), query.get('comment') ?? ''];
  const { targets, waiting, decided, more, consultation } = listed;
  const nameOf = (id: string) => {
    const found = targets.find((target) => target.id === id);
    return (found && shownEntry(plainTexts(found.name), language)) ?? shown(id, 'en');
  };
  return data({
    ...page,
    done: (['saved', 'undone'] as const).find((known) => known === done) ?? null,
    last: isUuid(comment) ? `${home}/differ/${comment}` : null,
    list: {
      more,
      waiting: waiting.map(({ commentId, text, language: tag, targets: ids }) => ({
        href: `${home}/differ/${commentId}`,
        pieces: text === null ? null : markText(text, []),
        language: tag ?? 'und',
        direction: tag === null || tag === 'und' ? ('auto' as const) : directionOf(tag),
        languageName: tag === null || tag === 'und' ? null : languageName(tag, language),
        targets: ids.map(nameOf),
      })),
      decided: decided.map(({ commentId, by, at }) => ({
        href: `${home}/differ/${commentId}`,
        says: t('review:differ.decidedBy', {
          name: by ?? t('review:differ.formerMember'),
          at: formatMoment(at, language, consultation.timeZone),
        }),
      })),
    },
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The comments on which readers differ and that this reader may decide, and what was decided last. */
export default function Differ() {
  const { home, done, last, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('review');
  return (
    <>
      {done !== null && (
        <p className="saved" role="status">
          {t(`differ.done.${done}`)} {last !== null && <a href={last}>{t('differ.lookAgain')}</a>}
        </p>
      )}
      <h1>{t('differ.listTitle')}</h1>
      <p className="lead">{t('differ.listLead')}</p>
      {list === null ? <p className="notice">{t('differ.cannot.not-reviewing')}</p> : <DifferList {...list} />}
      <p className="soft">
        <a href={home}>{t('differ.back')}</a>
      </p>
    </>
  );
}
