import type { FigureRow } from './figure-row.ts';

export interface TableWords {
  readonly caption: string;
  /** Heads of the columns: what the rows are, how many, and their share with its denominator. */
  readonly row: string;
  readonly count: string;
  readonly share: string;
  readonly hidden: string;
}

export interface DataTableProps {
  readonly words: TableWords;
  readonly rows: readonly FigureRow[];
  /** A last row for what is hidden row by row but may be said together. */
  readonly together: FigureRow | null;
}

/** The same figures as the chart beside it, as a table that can be read aloud, copied and printed. */
export function DataTable({ words, rows, together }: DataTableProps) {
  return (
    <table className="figures">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} hidden={words.hidden} />
        ))}
        {together !== null && <Row row={together} hidden={words.hidden} />}
      </tbody>
    </table>
  );
}

function Row({ row, hidden }: { readonly row: FigureRow; readonly hidden: string }) {
  return (
    <tr>
      <th scope="row" lang={row.language}>
        {row.label}
      </th>
      {row.count === null ? (
        <td colSpan={2} className="figures-hidden">
          {hidden}
        </td>
      ) : (
        <>
          <td>{row.count.text}</td>
          <td>{row.count.share}</td>
        </>
      )}
    </tr>
  );
}
