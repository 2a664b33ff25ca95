import { runNpm } from './run-npm.ts';
import type { StepResult } from './step-result.ts';

/** A step without tests: counts nothing when it succeeds, one failure when it fails. */
export const runCheck = (script: 'typecheck' | 'lint' | 'format:check'): StepResult => ({
  passed: 0,
  failed: runNpm(script) ? 0 : 1,
});
