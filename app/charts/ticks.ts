/** At most this many steps from zero to the end of an axis: on the narrowest drawing no two numbers touch. */
const MOST_STEPS = 5;
const STEPS = [1, 2, 2.5, 5, 10] as const;

/**
 * Round places along an axis that begins at zero and holds `largest`; the last one ends it. Of whole things (`whole`) no
 * place lies between two of them.
 */
export function ticksTo(largest: number, { whole = false }: { whole?: boolean } = {}): readonly number[] {
  const end = largest > 0 ? largest : 1;
  const power = 10 ** Math.floor(Math.log10(end / MOST_STEPS));
  const step = STEPS.map((by) => by * power).find(
    (one) => end / one <= MOST_STEPS + 1e-9 && (!whole || Number.isInteger(one)),
  );
  const by = step ?? (whole ? 1 : end / MOST_STEPS);
  const count = Math.max(1, Math.ceil(end / by - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * by).toPrecision(12)));
}
