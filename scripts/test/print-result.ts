import type { StepResult } from './step-result.ts';

/**
 * The end of a run of tests: each failure once more, since what was printed when it happened is thousands of lines
 * above, and the counts in the last line. Exit status 1 when one failed.
 */
export function printResult({ passed, failed }: StepResult): void {
  for (const failure of failed) console.log(`\nFAILED: ${failure}`);
  console.log(`\n${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
