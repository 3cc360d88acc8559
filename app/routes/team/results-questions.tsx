import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ResultFigure } from '#app/components/results/result-figure.tsx';
import { ResultsFrame } from '#app/components/results/results-frame.tsx';
import type { ResultColumns } from '#app/domain/results/result-columns.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { figuresOf } from './results-all-figures.server.ts';
import { teamStrings } from './page-title.server.ts';
import { openResultsPage } from './results-page.server.ts';

/** The variables of closed questions: first what was asked, then about whom. */
function questionsOf({ columns }: ResultColumns): readonly string[] {
  const keys = (section: 'question' | 'about-you') =>
    [...columns.values()].flatMap(({ variable }) => (variable.section === section ? [variable.key] : []));
  return [...keys('question'), ...keys('about-you')];
}

export const loader = memberLoader('results.see', async (args) => {
  const opened = await openResultsPage(args, { page: 'questions', count: questionsOf });
  return {
    title: teamStrings(args.language)('team:results.questions.title'),
    frame: opened.frame,
    figures: opened.results === null ? [] : figuresOf(opened, questionsOf(opened.results.store)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Heard' }];

/** What was answered to each closed question, out of who was asked. */
export default function ResultsQuestions() {
  const { frame, title, figures } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <ResultsFrame frame={frame} title={title}>
        {frame.seen?.refused === null && figures.length === 0 && (
          <p className="empty">{t('results.questions.empty')}</p>
        )}
        {figures.length > 3 && (
          <nav className="contents" aria-labelledby="contents">
            <h2 id="contents">{t('results.questions.contents')}</h2>
            <ul>
              {figures.map(({ id, title: question }) => (
                <li key={id}>
                  <a href={`#${id}`}>{question}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {figures.map((figure) => (
          <ResultFigure key={figure.id} figure={figure} />
        ))}
      </ResultsFrame>
    </InNamespaceLanguage>
  );
}
