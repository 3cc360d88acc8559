import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planAct } from './theme-edit.ts';
import type { ThemeAct, ThemePlan, ThemeRow, Workshop } from './theme-edit-act.ts';
import { leadsTo, planMoves } from './theme-edit-moves.ts';
import { inTheWay, inverseOf, planUndo, undoneAmong, type UndoableChange } from './theme-edit-undo.ts';

const candidates = new Map(
  ['a', 'b', 'c'].map((key) => [key, { key, label: key, language: 'en', areaKey: null, keyphrases: [] }]),
);

/** A workshop in memory, with its history. */
function begin() {
  let themes = new Map<string, ThemeRow>();
  const changes: UndoableChange[] = [];
  const write = (plan: ThemePlan, undoes: number | null) => {
    const next = new Map(themes);
    for (const { key, after } of plan.themes)
      if (after === null) next.delete(key);
      else next.set(key, after);
    themes = next;
    const { themeKeys } = plan;
    changes.push({ revision: changes.length + 1, undoes, themeKeys, inverse: inverseOf(plan, null) });
  };
  const workshop = (): Workshop => ({
    themes,
    candidates: new Map([...candidates].filter(([key]) => !themes.has(key))),
    areas: new Set(['x', 'y']),
  });
  return {
    themes: () => themes,
    changes,
    act: (act: ThemeAct) => {
      const plan = planAct(workshop(), act, { by: 'p', at: String(changes.length) });
      if (!('refused' in plan) && plan.themes.length > 0) write(plan, null);
    },
    undo: (revision: number) => {
      const change = changes[revision - 1];
      if (change === undefined || undoneAmong(changes).has(revision)) return 'already-undone';
      if (inTheWay(change, changes.slice(revision)).length > 0) return 'in-the-way';
      write(planUndo(themes, new Map(), change, new Set()), revision);
      return 'done';
    },
  };
}

const key = fc.constantFrom('a', 'b', 'c', 'own-000000000001', 'own-000000000002');
const name = fc.integer({ min: 0, max: 99 }).map((number) => ({ en: `Name ${String(number)}` }));
const areaKey = fc.constantFrom('x', 'y', null);
const step = fc.oneof<fc.Arbitrary<ThemeAct | number>[]>(
  fc.record({ do: fc.constant('keep' as const), theme: key, name, areaKey }),
  fc.record({ do: fc.constant('rename' as const), theme: key, name }),
  fc.record({ do: fc.constant('describe' as const), theme: key, definition: name }),
  fc.record({ do: fc.constant('move' as const), theme: key, areaKey }),
  fc.record({ do: fc.constant('merge' as const), theme: key, into: key }),
  fc.record({ do: fc.constant('reject' as const), theme: key, reason: fc.constant('no') }),
  fc.record({ do: fc.constant('split' as const), theme: key, newKey: key, name, keyphrases: fc.constant([]) }),
  fc.record({ do: fc.constant('add' as const), newKey: key, name, definition: name, areaKey }),
  fc.integer({ min: 1, max: 20 }),
);

test('any acts and undoings, undone from the last to the first, leave nothing behind', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const at = begin();
      for (const one of steps) {
        if (typeof one === 'number') at.undo(one);
        else at.act(one);
        // Whatever was done, everything leads somewhere that is there, and nowhere round in a circle.
        for (const theme of at.themes().keys())
          expect(at.themes().get(leadsTo(at.themes(), theme))?.status).toMatch(/selected|rejected/);
      }
      for (let last = at.changes.length; last > 0; last -= 1) expect(at.undo(last)).not.toBe('in-the-way');
      expect([...at.themes()]).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

describe('what is in the way', () => {
  const kept = { do: 'keep', theme: 'a', name: { en: 'A' }, areaKey: null } as const;

  test('another field is not, the same one is, and not once it was undone', () => {
    const at = begin();
    at.act(kept);
    at.act({ do: 'rename', theme: 'a', name: { en: 'B' } });
    at.act({ do: 'move', theme: 'a', areaKey: 'x' });
    at.act({ do: 'rename', theme: 'a', name: { en: 'C' } });
    expect(at.undo(2)).toBe('in-the-way');
    expect(at.undo(4)).toBe('done');
    expect(at.undo(2)).toBe('done');
    expect(at.themes().get('a')).toMatchObject({ name: { en: 'A' }, areaKey: 'x' });
  });

  test('what was merged into a theme keeps it from going', () => {
    const at = begin();
    at.act(kept);
    at.act({ do: 'merge', theme: 'b', into: 'a' });
    expect(at.undo(1)).toBe('in-the-way');
    at.undo(2);
    expect(at.undo(1)).toBe('done');
  });

  test('doing a merge again waits while its theme leads elsewhere: no circle', () => {
    const at = begin();
    at.act({ do: 'merge', theme: 'a', into: 'b' });
    at.undo(1);
    at.act({ do: 'merge', theme: 'b', into: 'a' });
    expect(at.undo(2)).toBe('in-the-way');
  });
});

test('a split takes every key that leads to the theme; what was brought keeps its moment, what was taken stays away', () => {
  const row = (mergedInto: string | null) => ({ mergedInto }) as ThemeRow;
  const themes = new Map([
    ['a', row(null)],
    ['b', row('a')],
    ['z', row(null)],
  ]);
  const before = new Map([
    ['1', new Map([['q', { toKey: 'b', movedAt: 'then', codedSince: false }]])],
    ['2', new Map([['a', { toKey: 'z', movedAt: 'then', codedSince: false }]])],
    ['3', new Map([['a', { toKey: 'z', movedAt: 'then', codedSince: true }]])],
  ]);
  const moves = planMoves(themes, { theme: 'a', newKey: 'n', at: 'now' }, ['1', '2', '3'], before);
  expect(moves.map(({ commentId, fromKey, after }) => [commentId, fromKey, after?.movedAt])).toEqual([
    ['1', 'q', 'then'],
    ['1', 'a', 'now'],
    ['1', 'b', 'now'],
    ['2', 'b', 'now'],
    ['3', 'a', 'now'],
    ['3', 'b', 'now'],
  ]);
});
