import { useTranslation } from 'react-i18next';
import type { Figure } from '#app/charts/figure.ts';
import { Pairs } from '#app/charts/pairs.tsx';
import { FigureFiles } from './beside-frame.tsx';

/** One variable, heard and in the population, with every number written. */
export interface HeardFigureView {
  readonly id: string;
  readonly figure: Extract<Figure, { readonly kind: 'pairs' }>;
  readonly denominator: string;
  readonly source: string;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly language: string | null;
    /** Null: too few to count safely. */
    readonly heard: string | null;
    readonly share: string | null;
    readonly population: string | null;
    readonly points: string | null;
    readonly missing: string | null;
    readonly standing: string | null;
    readonly under: boolean;
  }[];
  /** The address of its files, without the format. */
  readonly files: string;
  readonly query: string;
}

/** A sentence, the chart, and the table with what is missing in points and in people. */
export function HeardFigure({ view }: { readonly view: HeardFigureView }) {
  const { t } = useTranslation('team');
  const { id, figure, denominator, source, rows, files, query } = view;
  const { title, summary, direction, against, shown, ticks, hiddenText } = figure;
  const few = <span className="figures-hidden">{hiddenText}</span>;
  return (
    <figure className="result-figure" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="finding">{summary}</p>
      <Pairs {...{ id: `${id}-chart`, summary, direction, against, shown, rows: figure.rows, ticks }} />
      <p className="heard-of">{denominator}</p>
      {/* As wide as it needs; where the page is narrower, it scrolls by itself, with the keys too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="figures-scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="figures heard-figures">
          <caption className="visually-hidden">
            {title}. {denominator}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('heard.group')}</th>
              <th scope="col">{t('heard.people')}</th>
              <th scope="col">{t('heard.share')}</th>
              <th scope="col">{t('heard.population')}</th>
              <th scope="col">{t('heard.gap')}</th>
              <th scope="col">{t('heard.missing')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <bdi lang={row.language ?? undefined}>{row.label}</bdi>
                  {row.standing !== null && (
                    <span className={row.under ? 'heard-under' : 'figures-n'}>{row.standing}</span>
                  )}
                </th>
                <td>{row.heard ?? few}</td>
                <td>
                  {row.share ??
                    (row.heard !== null && <span className="figures-hidden">{t('results.figure.hidden')}</span>)}
                </td>
                <td>{row.population ?? t('heard.notKnown')}</td>
                <td>{row.points ?? '–'}</td>
                <td>{row.missing ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft">{source}</p>
      <FigureFiles base={files} query={query} title={title} />
    </figure>
  );
}
