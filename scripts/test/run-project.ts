import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTestReport } from './parse-test-report.ts';
import { runNpm } from './run-npm.ts';
import type { StepResult } from './step-result.ts';

/** Runs one of vitest's projects (vite.config.ts), with its results on screen and counted. */
export function runProject(project: 'unit' | 'host' | 'browser', reportDir: string): StepResult {
  const report = join(reportDir, `${project}.json`);
  const succeeded = runNpm(`test:${project}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const { passed, failed } = parseTestReport(readFileSync(report, 'utf8'));
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}
