import { Bars, type BarsProps } from './bars.tsx';
import { Columns, type Column } from './columns.tsx';
import type { FigureRow } from './figure-row.ts';
import { FONT_SIZE, NARROW, WIDE } from './sizes.ts';
import { textWidth, wrapLabel } from './wrap-label.ts';

/** More lines than this under a column are no longer read as its name. */
const MOST_LINES = 3;
const EDGE = 4;

/**
 * An ordered scale, in its order: columns where each has room for its name, else bars under each other. Who gave no answer
 * (`apart`) stands apart from the scale.
 */
function Drawing({ rows, apart = null, hiddenText, ...drawing }: BarsProps) {
  const columns = columnsOf(rows, apart, hiddenText, drawing.width);
  if (columns === null) return <Bars {...drawing} {...{ rows, apart, hiddenText }} />;
  const end = Math.max(...columns.map(({ value }) => value ?? 0));
  return <Columns {...drawing} columns={columns} end={end > 0 ? end : 1} />;
}

/** Null where the names do not fit under columns, or where an interval has to be drawn. */
function columnsOf(
  rows: readonly FigureRow[],
  apart: FigureRow | null,
  hiddenText: string,
  width: number,
): readonly Column[] | null {
  const all = apart === null ? rows : [...rows, apart];
  const room = (width - EDGE) / (all.length + (apart === null ? 0 : 0.5)) - EDGE;
  const columns = all.map(({ key, label, language, count }): Column => ({
    ...{ key, name: label, language, apart: key === apart?.key },
    lines: wrapLabel(label, room, FONT_SIZE, MOST_LINES + 1),
    value: count?.value ?? null,
    text: count === null ? hiddenText : `${count.text} (${count.share})`,
    above: count === null ? hiddenText : count.share,
  }));
  const fits = columns.every(
    ({ name, lines, above = '' }) =>
      lines.length <= MOST_LINES &&
      textWidth(above, FONT_SIZE) <= room + EDGE &&
      // No word was cut.
      lines.join('').length >= name.replaceAll(/\s/gu, '').length &&
      name.split(/\s+/u).every((word) => textWidth(word, FONT_SIZE) <= room),
  );
  return fits && all.every(({ count }) => count?.interval === undefined) ? columns : null;
}

/** An ordered scale in both widths; the style sheet shows one. */
export function Distribution({ id, ...props }: Omit<BarsProps, 'labels' | 'width'>) {
  return (
    <>
      <Drawing id={`${id}-narrow`} {...props} labels="above" width={NARROW} />
      <Drawing id={`${id}-wide`} {...props} labels="beside" width={WIDE} />
    </>
  );
}
