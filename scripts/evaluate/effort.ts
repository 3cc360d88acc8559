import process from 'node:process';

/** What a measurement took of the machine. */
export interface Effort {
  /** Texts that were read: those to answer, and those to learn from. */
  readonly texts: number;
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly textsPerCpuSecond: number;
}

/** Runs the work; counts its CPU time, of all threads, and its time on the clock. */
export async function withEffort<Value>(
  texts: number,
  work: () => Value | Promise<Value>,
): Promise<{ value: Value; effort: Effort }> {
  const before = process.cpuUsage();
  const started = performance.now();
  const value = await work();
  const used = process.cpuUsage(before);
  return { value, effort: effortOf(texts, (used.user + used.system) / 1e6, (performance.now() - started) / 1000) };
}

function effortOf(texts: number, cpuSeconds: number, seconds: number): Effort {
  return { texts, cpuSeconds, seconds, textsPerCpuSecond: cpuSeconds === 0 ? 0 : texts / cpuSeconds };
}

/** What several measurements took together. */
export function sumOfEfforts(efforts: readonly Effort[]): Effort {
  const sum = (pick: (effort: Effort) => number): number => efforts.reduce((total, effort) => total + pick(effort), 0);
  return effortOf(
    sum(({ texts }) => texts),
    sum(({ cpuSeconds }) => cpuSeconds),
    sum(({ seconds }) => seconds),
  );
}
