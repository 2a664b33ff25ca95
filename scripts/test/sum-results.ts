import type { StepResult } from './step-result.ts';

/** The results of several steps as one. */
export function sumResults(results: readonly StepResult[]): StepResult {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.flatMap(({ failed }) => failed),
  };
}
