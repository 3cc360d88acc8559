import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { QuestionContents } from '#app/components/results/question-contents.tsx';
import { ResultFigure } from '#app/components/results/result-figure.tsx';
import { ResultsFrame } from '#app/components/results/results-frame.tsx';
import { isShown, resultsMeta } from '#app/components/results/results-frame-view.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { figuresOf } from './results-all-figures.server.ts';
import { teamStrings } from './page-title.server.ts';
import { openResultsPage } from './results-page.server.ts';
import { PART, questionContents, questionsOnPage } from './results-questions.server.ts';

export const loader = memberLoader('results.see', async (args) => {
  const asked = new URL(args.request.url).searchParams.get(PART);
  const opened = await openResultsPage(args, {
    ...{ page: 'questions', others: [PART] },
    count: (store) => questionsOnPage(store, asked),
  });
  const title = teamStrings(args.language)('team:results.questions.title');
  if (opened.results === null) return { title, frame: opened.frame, figures: [], contents: [] };
  return {
    ...{ title, frame: opened.frame },
    figures: figuresOf(opened, questionsOnPage(opened.results.store, asked)),
    contents: questionContents(opened, asked),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => resultsMeta(page);

/** What was answered to each closed question, out of who was asked; of a long survey a few at a time. */
export default function ResultsQuestions() {
  const { frame, title, figures, contents } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <ResultsFrame frame={frame} title={title}>
        {isShown(frame) && contents.length === 0 && <p className="empty">{t('results.questions.empty')}</p>}
        {isShown(frame) && <QuestionContents contents={contents} />}
        {figures.map((figure) => (
          <ResultFigure key={figure.id} figure={figure} />
        ))}
      </ResultsFrame>
    </InNamespaceLanguage>
  );
}
