import { expect, it } from 'vitest';
import { countTests } from './count.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

it.each([
  ['all passed', { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 'passed')] }, true, [3, 0]],
  [
    'one failed',
    { numPassedTests: 2, numFailedTests: 1, testResults: [file('failed', 'passed', 'failed')] },
    false,
    [2, 1],
  ],
  [
    'a file could not be loaded',
    { numPassedTests: 2, numFailedTests: 0, testResults: [file('failed')] },
    false,
    [2, 1],
  ],
  ['an error outside of any test', { numPassedTests: 2, numFailedTests: 0, testResults: [] }, false, [2, 1]],
  ['no report', null, false, [0, 1]],
] as const)('%s', (_name, report, succeeded, [passed, failed]) => {
  expect(countTests(report, succeeded)).toEqual({ passed, failed });
});
