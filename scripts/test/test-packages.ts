import { makePackages } from '../package.ts';
import type { Compression } from '../release/package-maker.ts';
import { installPackages, PackagesUnavailable } from '../packages/install-packages.ts';
import { ArchiveUnavailable } from '../packages/npm-archive.ts';
import { packagesDir } from '../release/making/packages-dir.ts';
import { overlayObstacle } from './overlay-obstacle.ts';
import { runProject } from './run-project.ts';
import { runWindowsTests } from './run-windows-tests.ts';
import type { StepResult } from './step-result.ts';
import { sumResults } from './sum-results.ts';
import { timed } from './timed.ts';

export type PackageTests = {
  readonly projects: readonly ('packages' | 'packages-windows' | 'packages-slow')[];
  readonly reportDir: string;
  /** The packages to test; null: all of them, made once of what is built. */
  readonly givenDir: string | null;
  /**
   * Whether it counts as a failure that a tool or Node itself cannot be had. Without a network the other tests of
   * `npm test` still have a result; whoever asks for these tests alone wants them run.
   */
  readonly mustRun: boolean;
  readonly compression: Compression;
};

/** Tests packages. A package that cannot be made counts as one failure. */
export async function testPackages({
  projects,
  reportDir,
  givenDir,
  mustRun,
  compression,
}: PackageTests): Promise<StepResult> {
  const obstacle = givenDir === null ? await makeAll(mustRun, compression) : null;
  if (obstacle !== null) return obstacle;
  const noOverlay = overlayObstacle();
  if (noOverlay !== null) console.log(`The tests that install packages in an overlay DID NOT RUN: ${noOverlay}`);
  const results: StepResult[] = [];
  for (const project of projects) {
    const settings = {
      TAPMAP_PACKAGES: givenDir ?? packagesDir,
      ...(noOverlay === null ? {} : { TAPMAP_NO_OVERLAY: noOverlay }),
    };
    const run = (): Promise<StepResult> =>
      project === 'packages-windows'
        ? runWindowsTests(reportDir, project, settings)
        : runProject(project, reportDir, settings);
    results.push(await timed(`Tests: ${project}`, run));
  }
  return sumResults(results);
}

/** Null when they were made, and otherwise what that counts. */
async function makeAll(mustRun: boolean, compression: Compression): Promise<StepResult | null> {
  try {
    await timed('Making the packages', () => {
      installPackages(['ruby']);
      return makePackages(packagesDir, undefined, compression);
    });
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof PackagesUnavailable || error instanceof ArchiveUnavailable) {
      console.log(`The tests of the packages DID NOT RUN: ${error.message}`);
      return { passed: 0, failed: mustRun ? [error.message] : [] };
    }
    console.error(error);
    return { passed: 0, failed: [`Making the packages\n${error.message}`] };
  }
}
