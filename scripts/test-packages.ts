import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { printResult } from './test/print-result.ts';
import { testPackages } from './test/test-packages.ts';
import { timed } from './test/timed.ts';

/**
 * `npm run test:packages [-- DIR]`: every test of the packages, the slow ones too, of what is in DIR, or of packages
 * made anew from a fresh build. Exit status 1 when one failed, or a package could not be made.
 */
const [given] = process.argv.slice(2);
const reportDir = mkdtempSync(join(tmpdir(), 'tapmap-test-'));
try {
  if (given === undefined) await timed('Build', build);
  const givenDir = given === undefined ? null : resolve(given);
  const projects = ['packages', 'packages-windows', 'packages-slow'] as const;
  printResult(await testPackages({ projects, reportDir, givenDir, mustRun: true, compression: 'published' }));
} finally {
  rmSync(reportDir, { recursive: true });
}
