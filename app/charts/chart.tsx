import { Bars, type BarsProps } from './bars.tsx';

const NARROW = 320;
const WIDE = 608;

/**
 * The bars of a figure drawn twice, for a narrow page with each label above its bar and for a wide one with labels in
 * a column; the style sheet shows one. A drawing that was only scaled would have letters of another size than the text.
 */
export function Chart({ id, ...props }: Omit<BarsProps, 'labels' | 'width'>) {
  return (
    <>
      <Bars id={`${id}-narrow`} {...props} labels="above" width={NARROW} />
      <Bars id={`${id}-wide`} {...props} labels="beside" width={WIDE} />
    </>
  );
}
