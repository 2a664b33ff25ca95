import { relative } from 'node:path';
import { isRecord } from '../is-record.ts';
import type { StepResult } from './step-result.ts';

const longestMessage = 2_000;

/**
 * The totals of vitest's JSON report (https://vitest.dev/guide/reporters, the format of Jest's), and what failed: each
 * test by its file, full title and first messages, and each file that failed without a failed test.
 *
 * @throws {TypeError} when there are none
 */
export function parseTestReport(text: string): StepResult {
  const report: unknown = JSON.parse(text);
  if (isRecord(report) && typeof report['numPassedTests'] === 'number' && Array.isArray(report['testResults'])) {
    return { passed: report['numPassedTests'], failed: report['testResults'].flatMap(failuresOfFile) };
  }
  throw new TypeError('vitest wrote a report without numPassedTests and testResults.');
}

function failuresOfFile(file: unknown): string[] {
  if (!isRecord(file)) throw new TypeError('A file of the report is no object.');
  const { assertionResults, name, status, message } = file;
  const path = relative(process.cwd(), String(name));
  const tests: readonly unknown[] = Array.isArray(assertionResults) ? assertionResults : [];
  const failed = tests
    .filter((test) => isRecord(test))
    .filter((test) => test['status'] === 'failed')
    .map(({ fullName, failureMessages }) => told(`${path} > ${String(fullName)}`, failureMessages));
  return failed.length === 0 && status === 'failed' ? [told(path, message)] : failed;
}

function told(what: string, why: unknown): string {
  const text = (Array.isArray(why) ? why : [why]).join('\n');
  return `${what}\n${text.slice(0, longestMessage)}`;
}
