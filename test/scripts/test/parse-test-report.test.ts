import { expect, test } from 'vitest';
import { parseTestReport } from '../../../scripts/test/parse-test-report.ts';

test('takes the totals from a report of vitest', () => {
  const report = { numTotalTests: 9, numPassedTests: 7, numFailedTests: 2, success: false };
  expect(parseTestReport(JSON.stringify(report))).toEqual({ passed: 7, failed: 2 });
});

test.each(['{}', 'null', '{"numPassedTests":"7","numFailedTests":0}'])('does not take %s for a report', (text) => {
  expect(() => parseTestReport(text)).toThrow(TypeError);
});
