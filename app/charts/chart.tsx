import { Bars, type BarsProps } from './bars.tsx';
import { foldRows } from './figure-row.ts';
import { NARROW, WIDE } from './sizes.ts';

interface ChartProps extends Omit<BarsProps, 'labels' | 'width'> {
  /**
   * Given, no more than the largest 20 rows are drawn, and this says how many more are in the table beside the chart.
   */
  readonly moreText?: (more: number) => string;
}

/**
 * The bars of a figure drawn twice, for a narrow page with each label above its bar and for a wide one with labels in
 * a column; the style sheet shows one. A drawing that was only scaled would have letters of another size than the text.
 */
export function Chart({ id, rows, moreText, ...props }: ChartProps) {
  const { drawn, more } = moreText === undefined ? { drawn: rows, more: 0 } : foldRows(rows);
  return (
    <>
      <Bars id={`${id}-narrow`} {...props} rows={drawn} labels="above" width={NARROW} />
      <Bars id={`${id}-wide`} {...props} rows={drawn} labels="beside" width={WIDE} />
      {moreText !== undefined && more > 0 && <p className="chart-more">{moreText(more)}</p>}
    </>
  );
}
