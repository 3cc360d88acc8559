import { expect, test } from 'vitest';
import type { MappedItem, WaveItem, WaveKind } from '../wave-mapping.ts';
import type { Cell } from '../report/published.ts';
import { compareWaves, mixDistance, OTHER_MIX, type WaveTables } from './compare-waves.ts';

const cell = (value: number | null): Cell => (value === null ? { type: 'hidden' } : { type: 'count', value });
const wave = (id: string, counts: Readonly<Record<string, number | null>>, ofSample = false): WaveTables => ({
  pipeline: null,
  tables: new Map([
    [
      id,
      {
        ...{ id, audience: 'newcomers', kind: 'partition', asked: cell(100), ofSample },
        rows: Object.entries(counts).map(([key, value]) => ({ key, cell: cell(value) })),
      },
    ],
  ]),
});
const item = (kind: WaveKind, key: string, of: string | null): WaveItem => ({
  kind,
  key,
  of,
  shape: 'single',
  texts: [],
});
const mapped = (
  kind: WaveKind,
  key: string,
  earlier: readonly string[],
  traits: Partial<MappedItem> = {},
): MappedItem => {
  const of = kind === 'choice' ? 'work' : null;
  return {
    ...{ kind, key, now: item(kind, key, of), before: earlier.map((one) => item(kind, one, of)), fate: 'same' },
    ...{ rewordings: [], decision: null, comparable: 'yes', candidates: [], ...traits },
  };
};
const question = mapped('question', 'work', ['work']);

test('choices that were merged are told together where all of them are shown, and else not at all', () => {
  const items = [
    question,
    mapped('choice', 'work.some', ['work.full', 'work.part']),
    mapped('choice', 'work.none', ['work.none']),
  ];
  const now = wave('question.work', { some: 60, none: 40 });
  const [all] = compareWaves(items, wave('question.work', { full: 30, part: 20, none: 50 }), now);
  expect(all?.rows.map(({ before }) => before)).toEqual([
    { share: 0.5, count: 50 },
    { share: 0.5, count: 50 },
  ]);
  const [hidden] = compareWaves(items, wave('question.work', { full: null, part: 20, none: 50 }), now);
  expect(hidden?.rows.map(({ before }) => before)).toEqual([null, { share: 0.5, count: 50 }]);
});

test('what nobody said to be comparable is left out, and what was worded otherwise says so', () => {
  const waves = [wave('question.work', { none: 50 }), wave('question.work', { none: 40 })] as const;
  expect(compareWaves([{ ...question, comparable: 'undecided' }], ...waves)).toEqual([]);
  const reworded = { ...question, rewordings: [{ part: 'title', language: 'en', before: 'a', now: 'b' }] };
  expect(compareWaves([reworded], ...waves)[0]).toMatchObject({ reworded: true, readOtherwise: false });
});

test('a sample beside everybody who was read is marked', () => {
  const [areas] = compareWaves(
    [mapped('area', 'housing', ['homes'])],
    wave('areas', { homes: 10 }),
    wave('areas', { housing: 20 }, true),
  );
  expect(areas).toMatchObject({ readOtherwise: true, rows: [{ before: { share: 0.1 }, now: { share: 0.2 } }] });
});

test('the mix of who answered differs by the share of people who would have to be in another group', () => {
  const share = (value: number) => ({ share: value, count: 0 });
  const mix = (by: number) =>
    mixDistance([
      { before: share(0.5), now: share(0.5 + by) },
      { before: share(0.5), now: share(0.5 - by) },
      { before: null, now: share(0.9) },
    ]);
  expect(mix(0.125)).toBeGreaterThan(OTHER_MIX);
  expect(mix(0.0625)).toBeLessThan(OTHER_MIX);
  expect(mixDistance([{ before: null, now: share(1) }])).toBeNull();
});
