import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { TextFilterLinks } from '#app/components/texts/text-filter-links.tsx';
import { TextItem } from '#app/components/texts/text-item.tsx';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { saveTranslations } from '#app/services/review-survey-text.ts';
import { readTextsForm, readTextsQuery } from './survey-texts-form.server.ts';
import { textsPage } from './survey-texts-page.server.ts';
import { refusedTexts } from './survey-texts-refused.server.ts';
import { anchorOf } from './survey-texts-view.server.ts';

export const loader = memberLoader('survey.see', (args) => textsPage(args));

export const action = memberAction('survey.translate', async (args) => {
  const { app, params, request } = args;
  const language = params['language'] ?? '';
  const sent = readTextsForm(await request.formData());
  if (sent === null) throw new Response(null, { status: 400 });
  const done = await saveTranslations(app, args, params['slug'] ?? '', { ...sent, language });
  if (done === 'missing') throw new Response(null, { status: 404 });
  if ('problem' in done) {
    const page = await textsPage(args, (speaking) => refusedTexts(done, sent, speaking));
    return data({ page }, { status: page.status });
  }
  const { filter, page } = readTextsQuery(request);
  const query = new URLSearchParams({ status: filter, page: String(page), done: String(done.saved) });
  const ids = sent.texts.map(({ textId }) => textId);
  const at = ids.indexOf(sent.pressed?.textId ?? '');
  // Where the list shows what is still to do, the text that was just done has left it: on with the one after it.
  const place = filter === 'all' ? ids[at] : (ids[at + 1] ?? ids[at]);
  const here = new URL(request.url).pathname;
  return redirect(`${here}?${query.toString()}${at < 0 || place === undefined ? '' : `#${anchorOf(place)}`}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** The words of a survey in one language, beside what they are translated from. */
export default function SurveyTextsInLanguage() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const page = answer?.page ?? shown;
  const { all, groups, target, mayWrite, empty, filters, saved, errors, position, before, after } = page;
  const { t } = useTranslation('team');
  const list = groups.map(({ key, title, items }) => (
    <section key={key}>
      <TextInLanguage of={title} as="h2" />
      <ol className="plain-list text-list">
        {items.map((item) => (
          <TextItem key={item.id} item={item} target={target} mayWrite={mayWrite} />
        ))}
      </ol>
    </section>
  ));
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={errors} />
      {errors.length === 0 && saved !== null && (
        <p className="saved" role="status">
          {t('texts.saved', saved)}
        </p>
      )}
      <h1>{page.title}</h1>
      <TextFilterLinks filters={filters} />
      {empty !== null && <p className="empty">{t(`texts.empty.${empty}`)}</p>}
      {empty === null && mayWrite && (
        <form className="text-form" method="post" action={page.action} autoComplete="off">
          <input type="hidden" name="seen" value={page.seen} />
          {list}
          <div className="text-all">
            <button className="button" type="submit" name="do" value="all">
              {t('texts.saveAll')}
            </button>
            <p className="soft">{t('texts.saveNote')}</p>
          </div>
        </form>
      )}
      {empty === null && !mayWrite && list}
      {(position !== null || before !== null) && (
        <nav className="actions" aria-label={t('texts.pages')}>
          {before !== null && <a href={before}>{t('texts.before')}</a>}
          {position !== null && <span>{position}</span>}
          {after !== null && <a href={after}>{t('texts.after')}</a>}
        </nav>
      )}
      <p className="soft">
        <a href={all}>{t('texts.toLanguages')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
