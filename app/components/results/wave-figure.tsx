import { useTranslation } from 'react-i18next';
import type { Figure } from '#app/charts/figure.ts';
import { GroupTable } from '#app/charts/group-table.tsx';
import { Pairs } from '#app/charts/pairs.tsx';
import { FigureFiles } from './beside-frame.tsx';

interface WaveFigureProps {
  readonly id: string;
  readonly figure: Extract<Figure, { readonly kind: 'pairs' }>;
  /** Why the two may not say the same thing. */
  readonly warnings: readonly string[];
  readonly files: string;
}

/** One table of two waves: a sentence, what to be careful about, the chart, and the table with both numbers of people. */
export function WaveFigure({ id, figure, warnings, files }: WaveFigureProps) {
  const { t } = useTranslation('team');
  const { title, summary, direction, against, shown, rows, ticks, hiddenText, source } = figure;
  return (
    <figure className="result-figure" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p className="finding">{summary}</p>
      {warnings.map((warning) => (
        <p className="notice" key={warning}>
          {warning}
        </p>
      ))}
      <Pairs {...{ id: `${id}-chart`, summary, direction, against, shown, rows, ticks }} />
      <details className="figure-table">
        <summary>{t('wavesResults.table.open')}</summary>
        <GroupTable
          words={{ caption: title, row: t('wavesResults.row'), hidden: hiddenText }}
          groups={[against, shown]}
          rows={rows}
        />
        <p className="soft">{source.join(' ')}</p>
        <FigureFiles base={files} title={title} />
      </details>
    </figure>
  );
}
