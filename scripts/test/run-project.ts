import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-npm.ts';
import type { StepResult } from './step-result.ts';

/** Runs one of vitest's projects (vite.config.ts), with its results on screen and counted. */
export function runProject(project: 'unit' | 'host' | 'browser', reportDir: string): StepResult {
  const report = join(reportDir, `${project}.json`);
  const succeeded = runNpm(`test:${project}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const { passed, failed } = countTests(readFileSync(report, 'utf8'));
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}

/**
 * The totals of vitest's JSON report (https://vitest.dev/guide/reporters, the format of Jest's).
 *
 * @throws {TypeError} when there are none
 */
function countTests(text: string): StepResult {
  const report: unknown = JSON.parse(text);
  if (typeof report === 'object' && report !== null && 'numPassedTests' in report && 'numFailedTests' in report) {
    const { numPassedTests: passed, numFailedTests: failed } = report;
    if (typeof passed === 'number' && typeof failed === 'number') return { passed, failed };
  }
  throw new TypeError('vitest wrote a report without numPassedTests and numFailedTests.');
}
