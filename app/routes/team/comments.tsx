import { data, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { FoundComment } from '#app/components/search/found-comment.tsx';
import { SearchForm } from '#app/components/search/search-form.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { LONGEST_QUERY, MOST_TERMS } from '#app/domain/comment-search.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { searchComments } from '#app/services/search-comments.ts';
import { agreedFirst } from './agreed-first.server.ts';
import { readCommentsQuery, sameQuery } from './comments-query.server.ts';
import { countView, foundView, searchFormView } from './comments-view.server.ts';
import { teamStrings } from './page-title.server.ts';

export const loader = memberLoader(
  'comments.read-redacted',
  agreedFirst(async (args) => {
    const { app, member, organization, params, request, language, may } = args;
    const slug = params['slug'] ?? '';
    const query = readCommentsQuery(request);
    const searched = await searchComments(app, member, { consultation: slug, ...query });
    if (searched === null) throw new Response(null, { status: 404 });
    const home = `/team/${organization.slug}/consultations/${slug}`;
    const here = `${home}/comments`;
    const place = may('comments.code') ? `/team/${organization.slug}/review/${slug}` : null;
    const { found, problem } = searched;
    const nextId = found?.next ?? null;
    const view = {
      title: teamStrings(language)('team:search.title'),
      home,
      form: searchFormView(searched, query, { language, empty: here }),
      problem,
      asked: query.asked,
      by: query.filters.by,
      count: found === null ? null : countView(found.count, language),
      close: found?.close ?? false,
      comments: found?.comments.map((comment) => foundView(comment, language, place)) ?? [],
      first: query.after === null ? null : here + sameQuery(query),
      next: nextId === null ? null : here + sameQuery(query, nextId),
      file: `${here}.csv${sameQuery(query)}`,
    };
    return data(view, { status: problem === null ? 200 : 422 });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** Comments, as members read them, by their words and by what they are about. */
export default function Comments() {
  const { home, form, problem, asked, by, count, close, comments, first, next, file } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  const { area, theme, kind } = form.filters;
  const byMeaning = area !== null || theme !== null || kind !== null;
  return (
    <InNamespaceLanguage namespace="team">
      {problem !== null && (
        <TeamErrors
          errors={[
            { fieldId: 'q', text: t(`search.problems.${problem}`, { longest: LONGEST_QUERY, most: MOST_TERMS }) },
          ]}
        />
      )}
      <h1>{t('search.title')}</h1>
      <p className="lead">{t('search.lead')}</p>
      <SearchForm view={form} invalid={problem !== null} />
      {problem === null && (
        <section aria-labelledby="found">
          <h2 id="found">{count === null ? t('search.none') : t(`search.count.${count.kind}`, count)}</h2>
          {count === null && <p className="empty">{asked ? t('search.noneHint') : t('search.noneYet')}</p>}
          {close && <p className="notice">{t('search.close')}</p>}
          {byMeaning && count !== null && <p className="soft">{t(`search.basis.${by}`)}</p>}
          {comments.map((comment) => (
            <FoundComment key={comment.id} comment={comment} />
          ))}
          {count !== null && (
            <p className="actions">
              {first !== null && <a href={first}>{t('search.first')}</a>}
              {next !== null && <a href={next}>{t('search.next')}</a>}
              <a href={file}>{t('search.file')}</a>
            </p>
          )}
        </section>
      )}
      <p className="soft">
        <a href={home}>{t('search.back')}</a>
      </p>
    </InNamespaceLanguage>
  );
}
