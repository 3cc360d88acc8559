import { expect, test } from 'vitest';
import { adjudicationProblems, LONGEST_REASON, withoutNames } from './adjudication.ts';

const yes = { id: 'area:housing', about: true, kind: null };

test('about each area and theme that readers differ on there is a decision, and one reason for all', () => {
  expect(adjudicationProblems(['area:housing'], { decisions: [yes], reason: 'Rent.' })).toEqual([]);
  expect(adjudicationProblems(['area:housing', 'theme:bus'], { decisions: [yes], reason: '' })).toEqual([
    { kind: 'undecided', target: 'theme:bus' },
    { kind: 'no-reason' },
  ]);
});

test('a reason has at most 1,000 code points', () => {
  const problems = (length: number) =>
    adjudicationProblems(['area:housing'], { decisions: [yes], reason: '😀'.repeat(length) });
  expect(LONGEST_REASON).toBe(1_000);
  expect(problems(1_000)).toEqual([]);
  expect(problems(1_001)).toEqual([{ kind: 'long-reason' }]);
});

test('views stand in an order that does not tell readers apart', () => {
  const no = { yes: false, kind: null };
  const need = { yes: true, kind: 'need' as const };
  expect(withoutNames([no, need])).toEqual(withoutNames([need, no]));
});
