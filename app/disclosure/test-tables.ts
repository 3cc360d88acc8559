import type { ExactTable } from '#app/domain/report/exact-table.ts';

/** Exact tables for tests: rows c0, c1, … with these counts. */
export const partition = (counts: readonly number[], noAnswer = 0, more: Partial<ExactTable> = {}): ExactTable => {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  const rows = counts.map((count, index) => ({ key: `c${String(index)}`, count }));
  return {
    id: 't',
    audience: 'all',
    kind: 'partition',
    asked: answered + noAnswer,
    answered,
    required: noAnswer === 0,
    rows,
    ...more,
  };
};

/** The same, each row a yes of everyone asked. */
export const dichotomies = (asked: number, counts: readonly number[], more: Partial<ExactTable> = {}): ExactTable => ({
  id: 't',
  audience: 'all',
  kind: 'dichotomies',
  asked,
  answered: asked,
  required: false,
  rows: counts.map((count, index) => ({ key: `c${String(index)}`, count })),
  ...more,
});
