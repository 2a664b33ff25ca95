import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTestReport } from './parse-test-report.ts';
import type { StepResult } from './step-result.ts';

/** Runs one of vitest's projects (vite.config.ts), with its results on screen and counted. */
export function runProject(project: 'unit' | 'host' | 'windows' | 'browser', reportDir: string): StepResult {
  const report = join(reportDir, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const shell = process.platform === 'win32'; // npx is a .cmd there
  const { status } = spawnSync('npx', ['--no', '--', 'vitest', ...args], { stdio: 'inherit', shell });
  if (!existsSync(report)) return { passed: 0, failed: 1 }; // it ended before any test
  const { passed, failed } = parseTestReport(readFileSync(report, 'utf8'));
  return { passed, failed: status === 0 ? failed : Math.max(1, failed) };
}
