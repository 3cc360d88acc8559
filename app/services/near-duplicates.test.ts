import { describe, expect, it } from 'vitest';
import { nearDuplicates } from './near-duplicates.ts';

const print = (responseId: string, fingerprint: bigint, { counted = true, questionKey = 'improve' } = {}) => ({
  ...{ responseId, fingerprint, counted, questionKey },
});

describe('near-duplicates', () => {
  it('are told from what is said once', () => {
    const { alikeTo, groups } = nearDuplicates([print('a', 0n), print('b', 7n), print('c', -1n)]);
    expect([alikeTo('a'), alikeTo('b'), alikeTo('c'), alikeTo('unknown')]).toEqual([1, 1, 0, 0]);
    expect(groups).toEqual([{ questionKey: 'improve', responseIds: ['a', 'b'] }]);
  });

  it('are looked for within one question', () => {
    const { alikeTo, groups } = nearDuplicates([print('a', 0n), print('b', 0n, { questionKey: 'other' })]);
    expect([alikeTo('a'), groups]).toEqual([0, []]);
  });

  it('that are held flag each other and those that count; a group is of two that count', () => {
    const held = print('h', 0n, { counted: false });
    const one = nearDuplicates([print('a', 0n), held]);
    expect([one.alikeTo('h'), one.alikeTo('a'), one.groups]).toEqual([1, 1, []]);
    expect(nearDuplicates([print('a', 0n), held, print('b', 0n)]).groups[0]?.responseIds).toEqual(['a', 'b']);
  });

  it('in two questions are one other response', () => {
    const both = (id: string) => [print(id, 0n), print(id, 99n, { questionKey: 'other' })];
    expect(nearDuplicates([...both('a'), ...both('b')]).alikeTo('a')).toBe(1);
  });

  it('come the largest group first', () => {
    const prints = ['a', 'b'].map((id) => print(id, 0n)).concat(['c', 'd', 'e'].map((id) => print(id, -1n)));
    expect(nearDuplicates(prints).groups.map(({ responseIds }) => responseIds.length)).toEqual([3, 2]);
  });
});
