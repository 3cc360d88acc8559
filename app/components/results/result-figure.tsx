import { useTranslation } from 'react-i18next';
import { Chart } from '#app/charts/chart.tsx';
import { DataTable } from '#app/charts/data-table.tsx';
import { Days } from '#app/charts/days.tsx';
import { Distribution } from '#app/charts/distribution.tsx';
import { DotPlot } from '#app/charts/dot-plot.tsx';
import { GroupTable } from '#app/charts/group-table.tsx';
import type { ResultFigureView } from './result-figure-view.ts';

/** A figure: what it says, the chart, and one tap away the table with its files. */
export function ResultFigure({ figure }: { readonly figure: ResultFigureView }) {
  const { t } = useTranslation('team');
  const { id, title, summary, notes, files, byGroups } = figure;
  return (
    <figure className="result-figure" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="finding">{summary}</p>
      <Drawing figure={figure} />
      {notes.map((note) => (
        <p key={note} className="chart-more">
          {note}
        </p>
      ))}
      <details className="figure-table">
        <summary>
          {t('results.figure.table')} <span className="visually-hidden">({title})</span>
        </summary>
        <Table figure={figure} />
        <p className="figure-files">
          {t('results.figure.files')}{' '}
          {files.map(({ format, href }, index) => (
            <span key={format}>
              {index > 0 && ' · '}
              <a href={href} aria-label={t('results.figure.file', { format: format.toUpperCase(), title })}>
                {format.toUpperCase()}
              </a>
            </span>
          ))}
        </p>
      </details>
      <CommentLinks figure={figure} />
      {byGroups !== null && (
        <p className="figure-by-groups">
          <a href={byGroups} aria-label={t('results.figure.byGroupsOf', { title })}>
            {t('results.figure.byGroups')}
          </a>
        </p>
      )}
    </figure>
  );
}

function Drawing({ figure: { id, summary, direction, hiddenText, chart } }: { readonly figure: ResultFigureView }) {
  const common = { id: `${id}-chart`, summary, direction };
  switch (chart.kind) {
    case 'bars':
      return (
        <>
          {chart.drawn.length > 0 && (
            <Chart {...common} rows={chart.drawn} apart={chart.apart} hiddenText={hiddenText} />
          )}
          {chart.more !== null && <p className="chart-more">{chart.more}</p>}
        </>
      );
    case 'scale':
      return <Distribution {...common} rows={chart.rows} apart={chart.apart} hiddenText={hiddenText} />;
    case 'dots':
      if (chart.rows.length === 0) return null;
      return <DotPlot {...common} groups={chart.groups} rows={chart.rows} ticks={chart.ticks} />;
    case 'days':
      return <Days {...common} days={chart.days} ticks={chart.ticks} />;
  }
}

function Table({ figure: { title, hiddenText, chart, shareOf } }: { readonly figure: ResultFigureView }) {
  const { t } = useTranslation('team');
  const words = { caption: title, row: t('results.figure.row'), hidden: hiddenText };
  if (chart.kind === 'dots') return <GroupTable words={words} groups={chart.groups} rows={chart.rows} />;
  if (chart.kind === 'days')
    return (
      <table className="figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('results.figure.day')}</th>
            <th scope="col">{t('results.figure.people')}</th>
          </tr>
        </thead>
        <tbody>
          {chart.days.map(({ key, name, count }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{count === null ? hiddenText : count.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  const rows = chart.apart === null ? chart.rows : [...chart.rows, chart.apart];
  return (
    <DataTable words={{ ...words, count: t('results.figure.people'), share: shareOf }} rows={rows} together={null} />
  );
}

function CommentLinks({ figure: { title, comments } }: { readonly figure: ResultFigureView }) {
  const { t } = useTranslation('team');
  if (comments.length === 0) return null;
  return (
    <details className="figure-behind">
      <summary>
        {t('results.figure.behind')} <span className="visually-hidden">({title})</span>
      </summary>
      <ul>
        {comments.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
