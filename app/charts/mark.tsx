/** How wide a mark is, its edge included. */
export const MARK = 14;

/** The outline of each mark around its middle, in the order of the groups: told apart without colour. */
const outlines = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  'M-4.5 -4.5h9v9h-9z',
  'M0 -6.2L6.2 0L0 6.2L-6.2 0z',
  'M0 -5.6L5.8 4.6H-5.8z',
  'M-6 -4.6H6L0 5.8z',
  'M-1.8 -5.4h3.6v3.6h3.6v3.6h-3.6v3.6h-3.6v-3.6h-3.6v-3.6h3.6z',
] as const;

interface MarkProps {
  /** The place of the group among the groups, from 0 to 5. */
  readonly of: number;
  readonly x: number;
  readonly y: number;
}

/** One group's mark: a shape and a colour of its own, edged with the colour of the paper. */
export function Mark({ of, x, y }: MarkProps) {
  return (
    <path
      d={outlines[of % outlines.length]}
      transform={`translate(${x} ${y})`}
      fill={groupColour(of)}
      stroke="var(--paper)"
      strokeWidth={1.5}
      paintOrder="stroke"
    />
  );
}

/** The colours are the style sheet's (figures.css): each at least 3 : 1 on the paper, in the light and in the dark. */
export function groupColour(of: number): string {
  return `var(--group-${String((of % outlines.length) + 1)})`;
}

/** A hollow mark for what the other is held against: the population, the year before. */
export function HollowMark({ x, y }: Omit<MarkProps, 'of'>) {
  return <circle cx={x} cy={y} r={5} fill="var(--paper)" stroke="var(--control)" strokeWidth={2} />;
}

/** The full mark of a pair. */
export function FullMark({ x, y }: Omit<MarkProps, 'of'>) {
  return <circle cx={x} cy={y} r={6} fill="var(--accent)" />;
}
