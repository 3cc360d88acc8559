import { expect, test } from 'vitest';
import { enterEditions } from './system-of.ts';
import { edition, table } from './test-editions.ts';

test.each([
  [undefined, { lowest: 30, highest: 30 }],
  ['base-5' as const, { lowest: 26, highest: 34 }],
])('of a sample, who was not read is known as exactly as it is told: rounding %s', (rounding, known) => {
  const areas = table('areas', 100, { housing: 40 }, { kind: 'dichotomies', of: 'sample', unread: 30 });
  const documents = [edition([areas], rounding === undefined ? {} : { rounding })];
  const { cells } = enterEditions(documents, { everyoneInARow: new Set(), rankings: [] }).build();
  expect(cells.find(({ id }) => id.includes('"unread"'))?.known).toEqual(known);
});
