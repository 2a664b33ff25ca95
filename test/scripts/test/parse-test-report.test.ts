import { expect, test } from 'vitest';
import { parseTestReport } from '../../../scripts/test/parse-test-report.ts';

const test1 = { status: 'passed', fullName: 'a good one', failureMessages: [] };
const test2 = { status: 'failed', fullName: 'the list counts', failureMessages: ['Error: 2 is not 3'] };

test('takes the totals from a report of vitest, and names what failed by file and title', () => {
  const good = { name: `${process.cwd()}/test/a.test.ts`, status: 'passed', message: '', assertionResults: [test1] };
  const bad = { ...good, name: `${process.cwd()}/test/b.test.ts`, status: 'failed', assertionResults: [test1, test2] };
  const report = { numTotalTests: 9, numPassedTests: 7, numFailedTests: 1, testResults: [good, bad] };
  expect(parseTestReport(JSON.stringify(report))).toEqual({
    passed: 7,
    failed: ['test/b.test.ts > the list counts\nError: 2 is not 3'],
  });
});

test('a file that does not load is a failure without a test', () => {
  const name = `${process.cwd()}/test/c.test.ts`;
  const file = { name, status: 'failed', message: 'SyntaxError: no', assertionResults: [] };
  const report = { numPassedTests: 0, testResults: [file] };
  expect(parseTestReport(JSON.stringify(report)).failed).toEqual(['test/c.test.ts\nSyntaxError: no']);
});

test('a message of any length is cut', () => {
  const failed = { ...test2, failureMessages: ['x'.repeat(1_000_000)] };
  const file = { name: '/d.test.ts', status: 'failed', message: '', assertionResults: [failed] };
  const [told = ''] = parseTestReport(JSON.stringify({ numPassedTests: 0, testResults: [file] })).failed;
  expect(told.length).toBeLessThan(2_200);
});

test.each(['{}', 'null', '{"numPassedTests":"7","testResults":[]}'])('does not take %s for a report', (text) => {
  expect(() => parseTestReport(text)).toThrow(TypeError);
});
