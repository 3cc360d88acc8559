import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { CrossChoice } from '#app/components/results/cross-choice.tsx';
import { ResultFigure } from '#app/components/results/result-figure.tsx';
import { ResultsFrame } from '#app/components/results/results-frame.tsx';
import { isShown, resultsMeta } from '#app/components/results/results-frame-view.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { CROSS, figuresOf } from './results-all-figures.server.ts';
import { teamStrings } from './page-title.server.ts';
import { crossChoice, crossPresets } from './results-cross-choice.server.ts';
import { openResultsPage } from './results-page.server.ts';

export const loader = memberLoader('results.exact', async (args) => {
  const opened = await openResultsPage(args, { page: 'cross', count: () => [] });
  const title = teamStrings(args.language)('team:results.cross.title');
  if (opened.results === null) return { title, frame: opened.frame, choice: null, presets: [], figures: [] };
  const { results, around } = opened;
  return {
    ...{ title, frame: opened.frame, figures: figuresOf(opened, [CROSS]) },
    ...{ choice: crossChoice(results, around), presets: crossPresets(results, around) },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => resultsMeta(page);

/** Any two things by each other. */
export default function ResultsCross() {
  const { frame, title, choice, presets, figures } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <ResultsFrame frame={frame} title={title}>
        {choice !== null && <CrossChoice choice={choice} presets={presets} />}
        {figures.map((figure) => (
          <ResultFigure key={figure.id} figure={figure} />
        ))}
        {isShown(frame) && figures.length === 0 && <p className="empty">{t('results.cross.empty')}</p>}
      </ResultsFrame>
    </InNamespaceLanguage>
  );
}
