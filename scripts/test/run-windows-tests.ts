import type { DebianPackage } from '../packages/debian-packages.ts';
import { ArchiveUnavailable } from '../packages/npm-archive.ts';
import { installPackages, PackagesUnavailable } from '../packages/install-packages.ts';
import { fetchRuntime } from '../release/node-runtimes.ts';
import { runProject } from './run-project.ts';
import type { StepResult } from './step-result.ts';

/**
 * Runs the tests of the Windows code under wine. Where wine or the Windows programs are unavailable, it says so and counts
 * nothing: on another processor, or without a network, the other tests still have a result.
 */
export async function runWindowsTests(
  reportDir: string,
  project: 'windows' | 'packages-windows' = 'windows',
  settings: NodeJS.ProcessEnv = {},
): Promise<StepResult> {
  const obstacle = prepareWine(project === 'windows' ? [] : ['wixl', 'msitools', 'unzip']);
  if (obstacle === null) return runProject(project, reportDir, settings);
  console.log(`The Windows tests DID NOT RUN: ${obstacle}`);
  return { passed: 0, failed: [] };
}

/** The reason why the tests cannot run here, or null. */
function prepareWine(tools: readonly DebianPackage[]): string | null {
  if (process.arch !== 'x64') return `they need an x64 processor, and this is ${process.arch}.`;
  try {
    installPackages(['wine64', ...tools]);
    fetchRuntime('win-x64');
    return null;
  } catch (error) {
    if (error instanceof PackagesUnavailable || error instanceof ArchiveUnavailable) return error.message;
    throw error;
  }
}
