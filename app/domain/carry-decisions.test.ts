import { describe, expect, test } from 'vitest';
import { carryDecisions, type DecidedRedaction } from './carry-decisions.ts';

function entry(start: number, end: number, changes: Partial<DecidedRedaction> = {}): DecidedRedaction {
  const kind = changes.kind ?? 'name';
  return {
    ...{ start, end, kind, rule: 'cue', class: 'ask', replacement: `⟦${kind}⟧` },
    ...{ decision: null, decidedBy: null, decidedAt: null },
    ...changes,
  };
}
const shown = { decision: 'show', decidedBy: 'edda', decidedAt: new Date(0) } as const;
const hidden = { ...shown, decision: 'hide' } as const;

describe('what people decided', () => {
  test('stays with the same words, also when another rule finds them', () => {
    const fresh = [entry(0, 5, { rule: 'list' }), entry(9, 12)];
    expect(carryDecisions(fresh, [entry(0, 5, shown), entry(9, 12, hidden)])).toEqual([
      entry(0, 5, { rule: 'list', ...shown }),
      entry(9, 12, hidden),
    ]);
  });

  test.each([
    ['a letter longer', entry(0, 6)],
    ['a letter shorter', entry(0, 4)],
    ['now sure to be personal', entry(0, 5, { class: 'remove' })],
  ])('to show is not carried to a detail that is %s', (_, fresh) => {
    expect(carryDecisions([fresh], [entry(0, 5, shown)])).toEqual([fresh]);
  });

  test('to show needs nothing where the rules find nothing any more', () => {
    expect(carryDecisions([], [entry(0, 5, shown)])).toEqual([]);
  });

  test('to hide stays where the rules find nothing any more', () => {
    expect(carryDecisions([entry(9, 12)], [entry(0, 5, hidden)])).toEqual([entry(0, 5, hidden), entry(9, 12)]);
  });

  test('to hide covers what is now found across its edges', () => {
    expect(carryDecisions([entry(3, 9)], [entry(0, 5, hidden)])).toEqual([entry(0, 9, hidden)]);
    expect(carryDecisions([entry(1, 4)], [entry(0, 5, hidden)])).toEqual([entry(0, 5, hidden)]);
    const whole = entry(0, 9);
    expect(carryDecisions([whole], [entry(0, 5, hidden)])).toEqual([whole]);
  });

  test('never makes a detail that the rules are sure of one that can be shown', () => {
    const phone = entry(3, 9, { kind: 'phone', class: 'remove' });
    expect(carryDecisions([phone], [entry(0, 5, hidden)])).toEqual([{ ...phone, start: 0 }]);
  });
});
