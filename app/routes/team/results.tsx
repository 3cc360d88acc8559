import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { ResultFigure } from '#app/components/results/result-figure.tsx';
import { ResultsFrame } from '#app/components/results/results-frame.tsx';
import { isShown, resultsMeta } from '#app/components/results/results-frame-view.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { figuresOf, overviewOf } from './results-all-figures.server.ts';
import { teamStrings } from './page-title.server.ts';
import { openResultsPage } from './results-page.server.ts';

export const loader = memberLoader('results.see', async (args) => {
  const opened = await openResultsPage(args, { page: 'overview', count: overviewOf });
  return {
    title: teamStrings(args.language)('team:results.title'),
    frame: opened.frame,
    figures: opened.results === null ? [] : figuresOf(opened, overviewOf(opened.results.store)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => resultsMeta(page);

/** Who has answered so far: by day, by language, by the way they came, by where. */
export default function Results() {
  const { frame, title, figures } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <ResultsFrame frame={frame} title={title}>
        {isShown(frame) && figures.length === 0 && <p className="empty">{t('results.empty')}</p>}
        {figures.map((figure) => (
          <ResultFigure key={figure.id} figure={figure} />
        ))}
      </ResultsFrame>
    </InNamespaceLanguage>
  );
}
