import { expect, test } from 'vitest';
import { shownTargets, targetsWithoutCommitment } from './commitment-gate.ts';
import type { PublishedRow } from './published.ts';

const row = (key: string, shown: boolean): PublishedRow => ({
  key,
  cell: shown ? { type: 'count', value: 20 } : { type: 'hidden' },
});
const tables = [
  { section: 'people', rows: [row('housing', true)] },
  { section: 'areas', rows: [row('housing', true), row('health', false), row('work', false)] },
  { section: 'areas', rows: [row('housing', true), row('work', true)] },
  { section: 'themes', rows: [row('housing', true)] },
] as const;
const area = (targetKey: string) => ({ targetType: 'area', targetKey }) as const;
const theme = { targetType: 'theme', targetKey: 'housing' } as const;

test('a report shows the areas and themes that it has a figure of, to any audience, each once', () => {
  expect(shownTargets(tables)).toEqual([area('housing'), area('work'), theme]);
});

test('the gate opens when something is said about all of them, and not before', () => {
  expect(targetsWithoutCommitment(tables, [area('housing'), area('work')])).toEqual([theme]);
  expect(targetsWithoutCommitment(tables, [area('housing'), theme])).toEqual([area('work')]);
  expect(targetsWithoutCommitment(tables, [area('housing'), area('work'), theme])).toEqual([]);
});

test('what is hidden needs nothing, and nothing is needed of a report without areas', () => {
  expect(targetsWithoutCommitment(tables, [area('housing'), area('work'), theme, area('gone')])).toEqual([]);
  expect(targetsWithoutCommitment(tables.slice(0, 1), [])).toEqual([]);
});
