/** The part of vitest's JSON report that is counted. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * How many tests passed and failed. A file that failed without a failing test (it could not be loaded) counts as one; so
 * does a run that failed for no test's fault, or that left no report.
 */
export function countTests(report: TestReport | null, succeeded: boolean): { passed: number; failed: number } {
  const passed = report?.numPassedTests ?? 0;
  const brokenFiles = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + brokenFiles.length;
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}
