import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { CrossChoice } from '#app/components/results/cross-choice.tsx';
import { ResultFigure } from '#app/components/results/result-figure.tsx';
import { ResultsFrame } from '#app/components/results/results-frame.tsx';
import { isShown, resultsMeta } from '#app/components/results/results-frame-view.ts';
import { comesFromReading } from '#app/domain/results/result-variable.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { CROSS, figuresOf, KINDS } from './results-all-figures.server.ts';
import { commentsBehindRows } from './results-comments-link.server.ts';
import { teamStrings } from './page-title.server.ts';
import { crossChoice, crossPresets } from './results-cross-choice.server.ts';
import { openResultsPage } from './results-page.server.ts';

const COUNTED = ['areas', 'themes', 'kinds', 'lenses'];

export const loader = memberLoader('results.see', async (args) => {
  const opened = await openResultsPage(args, {
    page: 'by-group',
    count: () => COUNTED,
  });
  const title = teamStrings(args.language)('team:results.groups.title');
  if (opened.results === null)
    return { title, frame: opened.frame, choice: null, presets: [], basis: null, figures: [] };
  const { results, around } = opened;
  const comments = args.may('comments.read-redacted') ? commentsBehindRows(opened) : undefined;
  return {
    title,
    frame: opened.frame,
    choice: results.exact ? crossChoice(results, around, comesFromReading) : null,
    presets: results.exact ? crossPresets(results, around) : [],
    basis: results.counts.get('areas')?.reading?.basis ?? null,
    figures: figuresOf(opened, [CROSS, 'areas', 'themes', KINDS, 'lenses'], comments),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => resultsMeta(page);

/** What comments are about: areas and themes, of everybody and by group; what kind of thing is said; and through each lens. */
export default function ResultsByGroup() {
  const { frame, title, choice, presets, basis, figures } = useLoaderData<typeof loader>();
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <ResultsFrame frame={frame} title={title}>
        {basis !== null && <p className="results-basis">{t(`results.groups.basis.${basis}`)}</p>}
        {isShown(frame) && choice !== null && choice.rows.length > 0 && (
          <CrossChoice choice={choice} presets={presets} />
        )}
        {isShown(frame) && figures.length === 0 && basis === null && (
          <p className="empty">{t('results.groups.empty')}</p>
        )}
        {figures.map((figure) => (
          <ResultFigure key={figure.id} figure={figure} />
        ))}
      </ResultsFrame>
    </InNamespaceLanguage>
  );
}
