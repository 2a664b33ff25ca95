import type { StepResult } from './step-result.ts';

/**
 * The totals of vitest's JSON report (https://vitest.dev/guide/reporters, the format of Jest's).
 *
 * @throws {TypeError} when there are none
 */
export function parseTestReport(text: string): StepResult {
  const report: unknown = JSON.parse(text);
  if (typeof report === 'object' && report !== null && 'numPassedTests' in report && 'numFailedTests' in report) {
    const { numPassedTests: passed, numFailedTests: failed } = report;
    if (typeof passed === 'number' && typeof failed === 'number') return { passed, failed };
  }
  throw new TypeError('vitest wrote a report without numPassedTests and numFailedTests.');
}
