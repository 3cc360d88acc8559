import { useTranslation } from 'react-i18next';
import type { FigureView } from './agreement-view.ts';

/** Figures of agreement as a table: percentage, kappa, alpha with its interval, and on how many comments they rest. */
export function FigureTable({ caption, rows }: { readonly caption: string; readonly rows: readonly FigureView[] }) {
  const { t } = useTranslation('team');
  return (
    <div className="reading-scroll">
      <table className="reading-table agreement-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {(['what', 'percentage', 'alpha', 'interval', 'kappa', 'n'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`agreement.head.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.percentage}</td>
              <td>{row.alpha}</td>
              <td>{row.interval}</td>
              <td>{row.kappa}</td>
              <td>{row.n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
