import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { installPackages } from './packages/install-packages.ts';
import { runCheck } from './test/run-check.ts';
import { runProject } from './test/run-project.ts';
import { runWindowsTests } from './test/run-windows-tests.ts';
import type { StepResult } from './test/step-result.ts';
import { timed } from './test/timed.ts';

/**
 * `npm test`: everything. The quick steps come first, each step runs even after failed ones, and the last line
 * says how many tests passed and failed. A step that fails without a failed test (types, lint, a test file that does
 * not load) counts as one failure.
 */
const reportDir = mkdtempSync(join(tmpdir(), 'tapmap-test-'));
try {
  await timed('Debian packages that the tests need', () =>
    installPackages(['chromium', 'firefox-esr', 'fonts-liberation', 'iproute2', 'lsof', 'tcpdump', 'util-linux']),
  );
  await timed('Build', build);
  const results: StepResult[] = [
    await timed('Types', () => runCheck('typecheck')),
    await timed('Lint', () => runCheck('lint')),
    await timed('Format', () => runCheck('format:check')),
    await timed('Unit tests', () => runProject('unit', reportDir)),
    await timed('Host-process tests', () => runProject('host', reportDir)),
    await timed('Windows tests under wine', () => runWindowsTests(reportDir)),
    await timed('Browser tests in chromium and firefox-esr', () => runProject('browser', reportDir)),
  ];
  const sum = (count: (result: StepResult) => number): number => results.reduce((n, result) => n + count(result), 0);
  const failed = sum((result) => result.failed);
  console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(`${error.message}\n\n0 passed, 1 failed`);
  process.exitCode = 1;
} finally {
  rmSync(reportDir, { recursive: true });
}
