import { runNpm } from './run-npm.ts';
import type { StepResult } from './step-result.ts';

/** A step that is no test: nothing when it succeeds, one failure when it does not. */
export const runCheck = (script: 'typecheck' | 'lint' | 'format:check'): StepResult => ({
  passed: 0,
  failed: runNpm(script) ? 0 : 1,
});
