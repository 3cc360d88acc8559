/** Prints a topic's measurements as one table: text to the left, numbers to the right. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[], index: number) =>
    row
      .map((cell, column) => {
        const isNumber = index > 0 && typeof rows[index - 1]?.[column] === 'number';
        return isNumber ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
      })
      .join('  ')
      .trimEnd();
  const [head = '', ...body] = cells.map(line);
  process.stdout.write([`\n${title}`, head, '-'.repeat(head.length), ...body, ''].join('\n'));
}

/** The one in the middle; of an even number, the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return (upper + lower) / 2;
}
