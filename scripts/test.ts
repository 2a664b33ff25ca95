import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { installPackages } from './packages/install-packages.ts';
import { printResult } from './test/print-result.ts';
import { runChecks } from './test/run-checks.ts';
import { runProject, startProject } from './test/run-project.ts';
import { runWindowsTests } from './test/run-windows-tests.ts';
import type { StepResult } from './test/step-result.ts';
import { testPackages } from './test/test-packages.ts';
import { sumResults } from './test/sum-results.ts';
import { timed } from './test/timed.ts';

/**
 * `npm test`: everything. The quick steps come first, beside a capture of ten minutes that only waits; steps that leave
 * a core idle run side by side. Each step runs even after failed ones, and the last lines tell each failure again and
 * how many tests passed and failed. A step that fails without a failed test (types, lint, a test file that does not
 * load) counts as one failure.
 */
const reportDir = mkdtempSync(join(tmpdir(), 'tapmap-test-'));
try {
  await timed('Debian packages that the tests need', () =>
    installPackages([
      'chromium',
      'firefox-esr',
      'fonts-liberation',
      'git',
      'iproute2',
      'lsof',
      'openssl',
      'python3',
      'ruby',
      'strace',
      'systemd',
      'tcpdump',
      'util-linux',
    ]),
  );
  await timed('Build', build);
  const captured = startProject('capture', reportDir);
  const checks = (): Promise<StepResult> => runChecks(['typecheck', 'lint', 'format:check', 'check:licences']);
  const quick = await Promise.all([
    timed('Types, lint, format and licences', checks),
    timed('Unit tests', () => runProject('unit', reportDir)),
  ]);
  const programs = await Promise.all([
    timed('Host-process tests', () => runProject('host', reportDir)),
    timed('Network configurations as VPN software leaves them', () => runProject('cases', reportDir)).then(
      async (result) => sumResults([result, await timed('Windows tests under wine', () => runWindowsTests(reportDir))]),
    ),
  ]);
  const last = await Promise.all([
    timed('Browser tests in chromium and firefox-esr', () => runProject('browser', reportDir)),
    timed('Packages, made and tested', () =>
      testPackages({
        projects: ['packages', 'packages-windows'],
        reportDir,
        givenDir: null,
        mustRun: false,
        compression: 'quick',
      }),
    ),
  ]);
  const capture = await timed('The capture of ten minutes, begun before the others', captured);
  printResult(sumResults([...quick, ...programs, ...last, capture]));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  printResult({ passed: 0, failed: [error.message] });
} finally {
  rmSync(reportDir, { recursive: true });
}
