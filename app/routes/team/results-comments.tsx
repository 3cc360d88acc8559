import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ResultsFrame } from '#app/components/results/results-frame.tsx';
import { isShown, resultsMeta, type ResultsFrameView } from '#app/components/results/results-frame-view.ts';
import type { Shown } from '#app/components/review-view.ts';
import { TextInLanguage } from '#app/components/text-in-language.tsx';
import { memberLoader } from '#app/server/session.server.ts';
import { commentsBehind } from '#app/services/comments-behind.ts';
import { teamStrings } from './page-title.server.ts';
import { AFTER, afterOf, BEHIND, behindOf, commentsBehindRows } from './results-comments-link.server.ts';
import { categoryName } from './results-names.server.ts';
import { openResultsPage } from './results-page.server.ts';
import { languageName, shown } from './shown-text.server.ts';

interface CommentsPage {
  readonly title: string;
  readonly frame: ResultsFrameView;
  readonly label: string | null;
  /** Where nothing is chosen yet: what can be. */
  readonly choices: readonly { readonly label: string; readonly href: string }[];
  readonly refused: string | null;
  readonly comments: readonly { readonly id: string; readonly text: Shown; readonly language: string | null }[];
  readonly next: string | null;
}

const OTHERS = [BEHIND, AFTER];

export const loader = memberLoader('comments.read-redacted', async (args): Promise<CommentsPage> => {
  const { app, organization, member, params, request } = args;
  const t = teamStrings(args.language);
  const title = t('team:results.behind.title');
  const opened = await openResultsPage(args, {
    ...{ page: 'comments', others: OTHERS, keeps: [BEHIND] },
    count: () => ['areas', 'themes'],
  });
  const query = new URL(request.url).searchParams;
  const behind = behindOf(query.get(BEHIND));
  const nothing: CommentsPage = {
    ...{ title, frame: opened.frame, label: null, choices: [], refused: null, comments: [], next: null },
  };
  if (opened.results === null || !isShown(opened.frame)) return nothing;
  const rowsOf = commentsBehindRows(opened);
  if (behind === null) return { ...nothing, choices: [...rowsOf('areas'), ...rowsOf('themes')] };
  const { around, results } = opened;
  const variable = results.store.columns.get(behind.variable)?.variable;
  const found = await commentsBehind(app, { organization, member }, params['slug'] ?? '', {
    ...{ params: query, others: OTHERS, after: afterOf(query.get(AFTER)) },
    ...behind,
  });
  if (found.state === 'gone') throw new Response(null, { status: 404 });
  if (found.state === 'counting') return nothing;
  if (found.state === 'not-understood' || variable === undefined)
    return {
      ...{ ...nothing, refused: t('team:results.behind.unknown') },
      choices: [...rowsOf('areas'), ...rowsOf('themes')],
    };
  const label = categoryName(variable, behind.category, around);
  if (found.state === 'refused')
    return {
      ...{ ...nothing, label },
      refused: t(`team:results.behind.${found.problem === 'filter-without-comments' ? 'filter' : 'refused'}`),
    };
  const next = new URLSearchParams(query);
  if (found.next !== null) next.set(AFTER, found.next);
  return {
    ...nothing,
    label,
    comments: found.comments.map(({ id, text, language }) => ({
      id,
      text: shown(text, language),
      language: language === 'und' ? null : languageName(language, around.language),
    })),
    next: found.next === null ? null : `?${next.toString()}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => resultsMeta(page);

/** What people wrote who are counted in a figure: redacted, and only where they are enough. */
export default function ResultsComments() {
  const { frame, title, label, choices, refused, comments, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <ResultsFrame frame={frame} title={title}>
        {label !== null && <p className="results-basis">{t('results.behind.lead', { label })}</p>}
        {refused !== null && <p className="notice">{refused}</p>}
        {label === null && isShown(frame) && <Choices choices={choices} />}
        {label !== null && refused === null && comments.length === 0 && (
          <p className="empty">{t('results.behind.none')}</p>
        )}
        {comments.map(({ id, text, language }) => (
          <article key={id} className="results-comment">
            <blockquote>
              <TextInLanguage of={text} as="p" />
            </blockquote>
            {language !== null && <p className="soft">{language}</p>}
          </article>
        ))}
        {next !== null && (
          <p>
            <a href={next}>{t('results.behind.next')}</a>
          </p>
        )}
      </ResultsFrame>
    </InNamespaceLanguage>
  );
}

function Choices({ choices }: Pick<CommentsPage, 'choices'>) {
  const { t } = useTranslation('team');
  if (choices.length === 0) return <p className="empty">{t('results.behind.nothing')}</p>;
  return (
    <>
      <p className="results-basis">{t('results.behind.choose')}</p>
      <ul className="link-list">
        {choices.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
