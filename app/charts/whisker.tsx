import type { Interval } from './figure-row.ts';

interface WhiskerProps {
  readonly interval: Interval;
  readonly x: (value: number) => number;
  readonly y: number;
  /** A CSS colour. */
  readonly colour: string;
}

const CAP = 4;

/** The interval of an estimate: a line with two ends, edged with the colour of the paper where it crosses what it is of. */
export function Whisker({ interval, x, y, colour }: WhiskerProps) {
  const [from, to] = [x(interval.low), x(interval.high)];
  const path = `M${from} ${y - CAP}V${y + CAP}M${from} ${y}H${to}M${to} ${y - CAP}V${y + CAP}`;
  return (
    <>
      <path d={path} fill="none" stroke="var(--paper)" strokeWidth={4.5} />
      <path d={path} fill="none" stroke={colour} strokeWidth={1.75} />
    </>
  );
}
