import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTestReport } from './parse-test-report.ts';
import type { StepResult } from './step-result.ts';
import { runTool } from './run-tool.ts';

/**
 * Runs one of vitest's projects (vite.config.ts), with its results on screen and counted.
 *
 * @param settings environment variables to add
 */
export async function runProject(
  project: 'unit' | 'host' | 'cases' | 'windows' | 'browser' | 'packages' | 'packages-windows' | 'packages-slow',
  dir: string,
  settings: NodeJS.ProcessEnv = {},
): Promise<StepResult> {
  return (await run(project, dir, true, settings)).result;
}

/**
 * Starts a project that takes long and little of the processor, to run beside the others.
 *
 * @returns a function that waits for its end, prints what it printed, and counts its results
 */
export function startProject(project: 'capture', dir: string): () => Promise<StepResult> {
  const running = run(project, dir, false, {});
  return async () => {
    const { result, output } = await running;
    process.stdout.write(output);
    return result;
  };
}

async function run(
  project: string,
  dir: string,
  shown: boolean,
  settings: NodeJS.ProcessEnv,
): Promise<{ result: StepResult; output: string }> {
  const report = join(dir, `${project}.json`);
  const vitest = ['--no', '--', 'vitest', 'run', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { succeeded, output } = await runTool('npx', [...vitest, ...reporters], shown, settings);
  if (!existsSync(report)) return { result: { passed: 0, failed: [`${project}: ended before any test`] }, output };
  const { passed, failed } = parseTestReport(readFileSync(report, 'utf8'));
  const unexplained = !succeeded && failed.length === 0;
  return { result: { passed, failed: unexplained ? [`${project}: failed without a failed test`] : failed }, output };
}
