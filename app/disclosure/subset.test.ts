import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { countOf, isWithheld } from '#app/domain/report/published.ts';
import { protectTables, type Protection } from './protect.ts';
import { partition } from './test-tables.ts';

const THRESHOLD = 10;
const everybody = (people: number) => partition([], people, { id: 'people', aboutTheConsultation: true });
const gate = (yes: number, no: number) => partition([yes, no], 0, { id: 'gate' });
const asked = (id: string, people: number, gates = ['gate']): ExactTable =>
  partition([people], 0, { id, required: true, subset: { everybody: 'people', gates } });
const shown = (tables: readonly ExactTable[]): ReadonlyMap<string, Protection> =>
  new Map(protectTables(tables, THRESHOLD).map((one) => [one.table.id, one]));
const asking = (tables: readonly ExactTable[], id: string) => {
  const table = shown(tables).get(id)?.table;
  return table === undefined ? expect.fail(`no table ${id}`) : countOf(table.asked);
};

describe('a question that not everybody was asked', () => {
  test.each([
    [91, null],
    [90, 90],
    [89, 89],
    [10, 10],
    [9, null],
  ])('is shown of %i of a hundred: %s', (people, expected) => {
    expect(asking([everybody(100), asked('some', people, [])], 'some')).toBe(expected);
  });

  test('is shown where everybody happened to be asked', () => {
    expect(asking([everybody(100), asked('some', 100, [])], 'some')).toBe(100);
  });

  test('is withheld where an answer that led to it is hidden', () => {
    const led = partition([40, 4, 56], 0, { id: 'gate' });
    expect(asking([everybody(100), led, asked('some', 44)], 'some')).toBeNull();
    expect(asking([everybody(100), gate(44, 56), asked('some', 44)], 'some')).toBe(44);
  });

  test.each([
    [59, null],
    [60, 60],
    [50, 50],
  ])('beside one that 50 were asked, of %i people: %s', (people, expected) => {
    const tables = [everybody(100), asked('first', 50, []), asked('second', people, [])];
    expect(asking(tables, 'first')).toBe(50);
    expect(asking(tables, 'second')).toBe(expected);
  });

  test('is withheld where nobody is told how many took part', () => {
    expect(asking([everybody(9), asked('some', 9, [])], 'some')).toBeNull();
  });

  test('never leaves a few people between two denominators', () => {
    const people = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(people, fc.array(people, { maxLength: 6 }), (total, groups) => {
        const tables = groups
          .filter((size) => size <= total)
          .map((size, index) => asked(`t${String(index)}`, size, []));
        const published = protectTables([everybody(total), ...tables], THRESHOLD).map(({ table }) =>
          countOf(table.asked),
        );
        const told = published.filter((count) => count !== null);
        for (const one of told)
          for (const other of told) expect(one === other || Math.abs(one - other) >= THRESHOLD).toBe(true);
      }),
    );
  });

  test('says nothing at all where it is withheld', () => {
    const one = shown([everybody(100), asked('some', 95, [])]).get('some');
    expect(one !== undefined && isWithheld(one.table)).toBe(true);
    expect(one?.hiddenRows.map(({ reason }) => reason)).toEqual(['linked']);
  });
});
