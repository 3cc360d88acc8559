import type { FigureGroup, GroupRow, GroupShare } from './group-row.ts';

interface GroupTableProps {
  readonly words: {
    readonly caption: string;
    /** Head of the first column: what the rows are. */
    readonly row: string;
    readonly hidden: string;
  };
  readonly groups: readonly FigureGroup[];
  readonly rows: readonly GroupRow[];
}

/** The figures of a chart by groups as a table: a column for each group, in each cell the share and how many people it is. */
export function GroupTable({ words, groups, rows }: GroupTableProps) {
  return (
    // As wide as its groups: where the page is narrower, the table scrolls by itself, with the keys too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="figures-scroll" role="region" aria-label={words.caption} tabIndex={0}>
      <table className="figures group-figures">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {groups.map(({ key, label, language, asked }) => (
              <th key={key} scope="col">
                <bdi lang={language}>{label}</bdi>
                {asked !== undefined && <span className="figures-n">{asked}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <bdi lang={row.language}>{row.label}</bdi>
                {row.note !== undefined && <span className="why">{row.note}</span>}
              </th>
              {groups.map(({ key }, index) => (
                <GroupCell key={key} share={row.shares[index] ?? null} hidden={words.hidden} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupCell({ share, hidden }: { readonly share: GroupShare | null; readonly hidden: string }) {
  if (share === null) return <td className="figures-hidden">{hidden}</td>;
  const rest = [share.count?.text, share.interval?.text].filter((text) => text !== undefined);
  return (
    <td>
      {share.text}
      {rest.map((text) => (
        <span key={text} className="figures-n">
          {text}
        </span>
      ))}
    </td>
  );
}
