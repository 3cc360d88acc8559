import type { ReactElement } from 'react';
import type { FigureGroup } from './group-row.ts';

interface LegendProps {
  /** What the marks stand for, each with its mark around the point 8, 8. */
  readonly items: readonly { readonly group: FigureGroup; readonly mark: ReactElement }[];
}

/** What each mark means, before the drawing. As the page's own text it wraps, and is in its own language. */
export function Legend({ items }: LegendProps) {
  return (
    <ul className="chart-legend">
      {items.map(({ group, mark }) => (
        <li key={group.key}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            {mark}
          </svg>
          <span>
            <bdi lang={group.language}>{group.label}</bdi>
            {group.asked !== undefined && <> ({group.asked})</>}
          </span>
        </li>
      ))}
    </ul>
  );
}
