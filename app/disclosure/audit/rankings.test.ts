import { describe, expect, test } from 'vitest';
import { isProvenSafe } from '#app/domain/report/audit-report.ts';
import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { isWithheld } from '#app/domain/report/published.ts';
import { protectTables } from '../protect.ts';
import { rankingsAmong } from '../rankings.ts';
import { auditEditions } from './audit-editions.ts';
import { coarsenTables } from './coarsen.ts';
import { diceOf } from './generated-people.ts';
import { highsSolver } from './highs-solver.ts';
import { protectUntilProven } from './protect-until-proven.ts';
import { edition, table, type Figure } from './test-editions.ts';

type Ranked = readonly string[];
const people = (count: number, ranked: Ranked) => Array.from({ length: count }, () => ranked);

async function attack(places: readonly Readonly<Record<string, Figure>>[], known: 'survey' | 'nothing' = 'survey') {
  const tables = places.map((rows, at) => table(`q.${String(at + 1)}`, 200, rows));
  const report = await auditEditions([edition([table('people', 200, {}), ...tables])], {
    known: { everyoneInARow: new Set(), rankings: known === 'survey' ? [tables.map(({ id }) => id)] : [] },
    solver: await highsSolver(),
  });
  return report.findings.map(({ place, lowest, highest }) => [
    [place.number, place.table.slice(4), place.row].filter(Boolean).join(' '),
    ...[lowest, highest],
  ]);
}

describe('the auditor', () => {
  test('has a hidden first place from the other places, where everybody ranked everything', async () => {
    const places = [
      { a: 120, b: '?', c: '?' },
      { a: 60, b: 70, c: 70 },
      { a: 20, b: 54, c: 126 },
    ] as const;
    expect(await attack(places, 'nothing')).toEqual([]);
    expect(await attack(places)).toContainEqual(['count q.1 c', 4, 4]);
  });

  test('has who ranked a choice nowhere, and who stopped at a place', async () => {
    const places = (third: number) => [
      { a: 100, b: 60, c: 40, 'no-answer': 0 },
      { a: 50, b: 60, c: 70, 'no-answer': 20 },
      { a: third, b: 0, c: 180 - 20 - third - 3, 'no-answer': 43 },
    ];
    expect(await attack(places(47))).toContainEqual(['unranked q.1 a', 3, 3]);
    const stopping = [places(30)[0] ?? {}, { a: 50, b: 60, c: 85, 'no-answer': 5 }];
    expect(await attack(stopping)).toContainEqual(['stopped q.2', 5, 5]);
  });
});

/** The tables of a ranking of three choices, as they would be counted. */
function tablesOf(answers: readonly Ranked[], places: number): readonly ExactTable[] {
  const asked = answers.length;
  const everybody = { id: 'all.people', audience: 'all', kind: 'partition', asked, answered: asked, rows: [] } as const;
  const ranked = Array.from({ length: places }, (_, place): ExactTable => {
    const given = answers.flatMap((answer) => answer[place] ?? []);
    const rows = ['a', 'b', 'c'].map((key) => ({ key, count: given.filter((one) => one === key).length }));
    const of = { audience: 'all', kind: 'partition', asked, answered: given.length, rows } as const;
    return { ...of, required: place === 0, id: `all.q.${String(place + 1)}`, placeOf: 'all.q' };
  });
  return [{ ...everybody, required: true }, ...ranked];
}

async function prove(exact: readonly ExactTable[]) {
  const protections = protectTables(exact, 10).map((one) => ({ ...one, keptFrom: null }));
  const { prepared, audit } = await protectUntilProven({
    earlier: [],
    prepare: (coarsening) => coarsenTables(exact, protections, [], coarsening),
    audited: (told) => ({
      document: edition(
        told.map((one) => ({ ...one.table, made: { of: 'everybody' }, figuresFrom: { edition: 1 } }) as const),
      ),
      known: { everyoneInARow: new Set(), rankings: rankingsAmong(exact) },
    }),
    solver: await highsSolver(),
  });
  return { told: prepared.map((one) => one.table), safe: isProvenSafe(audit) };
}

describe('a ranking that tells too much', () => {
  test('loses its last place, and keeps the others', async () => {
    const answers = [
      ...people(60, ['a', 'b', 'c']),
      ...people(60, ['a', 'c', 'b']),
      ...people(56, ['b', 'a', 'c']),
      ...people(20, ['b', 'c', 'a']),
      ...people(4, ['c', 'a', 'b']),
    ];
    const { told, safe } = await prove(tablesOf(answers, 3));
    expect(safe).toBe(true);
    expect(told.map(isWithheld)).toEqual([false, false, false, true]);
  });

  test('keeps all of them where nothing small follows', async () => {
    const answers = [
      ...people(60, ['a', 'b', 'c']),
      ...people(50, ['b', 'c', 'a']),
      ...people(40, ['c', 'a', 'b']),
      ...people(20, ['a']),
      ...people(15, []),
    ];
    const { told, safe } = await prove(tablesOf(answers, 3));
    expect(safe).toBe(true);
    expect(told.some(isWithheld)).toBe(false);
  });

  test('is proven safe whatever people rank', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const dice = diceOf(seed);
      const weights = [1 + dice.next() * 20, 1 + dice.next() * 4, dice.next()];
      const answers = Array.from({ length: dice.between(20, 300) }, () => {
        const left = ['a', 'b', 'c'];
        const length = dice.chance(0.9) ? 3 : dice.between(0, 2);
        return Array.from({ length }, () => left.splice(dice.weighted(weights.slice(0, left.length)), 1)[0] ?? '');
      });
      expect((await prove(tablesOf(answers, 3))).safe, `seed ${String(seed)}`).toBe(true);
    }
  });

  test('answers that were taken otherwise are no ranking', () => {
    expect(rankingsAmong(tablesOf([['a', 'b'], ['b']], 2))).toEqual([['all.q.1', 'all.q.2']]);
    expect(rankingsAmong(tablesOf([['a', 'a']], 2))).toEqual([]);
    const [all, first, second] = tablesOf([['a', 'b'], ['b']], 2);
    expect(all && first && second && rankingsAmong([all, { ...first, answered: 0 }, second])).toEqual([]);
  });
});
