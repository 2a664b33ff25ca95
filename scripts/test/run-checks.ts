import type { StepResult } from './step-result.ts';
import { runTool } from './run-tool.ts';

/**
 * Runs checks that are no tests side by side, each of them on one core. Each counts nothing when it succeeds, and one
 * failure when it fails.
 */
export async function runChecks(scripts: readonly string[]): Promise<StepResult> {
  const runs = await Promise.all(
    scripts.map(async (script) => ({ script, ...(await runTool('npm', ['run', '--silent', script], false)) })),
  );
  for (const { output } of runs) process.stdout.write(output);
  const failed = runs.filter(({ succeeded }) => !succeeded);
  return { passed: 0, failed: failed.map(({ script, output }) => `npm run ${script}\n${output}`) };
}
