import { execFileSync } from 'node:child_process';
import { build } from './build.ts';

/**
 * `npm run record-release` records what the built host and the built extension of this version say and store, into
 * test/fixtures/releases/VERSION. The tests that compare with those files write them when asked so; both make the same
 * conversation in a test world. It needs root, and changes the files of no other version.
 */
await build();
for (const [project, file] of [
  ['host', 'test/host-process/recorded-release.test.ts'],
  ['browser', 'test/browser/recorded-release.test.ts'],
] as const) {
  execFileSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', project, file], {
    env: { ...process.env, TAPMAP_RECORD_RELEASE: '1' },
    stdio: 'inherit',
  });
}
process.exit(0);
