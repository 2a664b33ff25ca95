import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { firefoxXpi } from '../../scripts/release/firefox-xpi.ts';
import { sourceZip } from '../../scripts/release/source-zip.ts';
import { packagesDir } from '../packages/packages-dir.ts';
import { unpack } from '../packages/unpack.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tapmap-rebuilt-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('a reviewer who follows CONTRIBUTING makes the same extension for Firefox from the source archive', async () => {
  const dir = await packagesDir(firefoxXpi, sourceZip);
  const named = (pattern: RegExp): string => readdirSync(dir).find((name) => pattern.test(name)) ?? String(pattern);
  const source = unpack(join(dir, named(/^tapmap-source-/)), join(scratch, 'source'));
  const { 1: command = 'no command' } =
    /\n```sh\n(npm ci && .* firefox)\n/.exec(readFileSync(join(source, '.github/CONTRIBUTING.md'), 'utf8')) ?? [];
  execFileSync('sh', ['-c', command], { cwd: source, env: ofAReviewer(), stdio: ['ignore', 'ignore', 'inherit'] });
  const rebuilt = readFileSync(join(source, 'dist/packages', named(/\.xpi$/)));
  expect(rebuilt.equals(readFileSync(join(dir, named(/\.xpi$/))))).toBe(true);
}, 900_000);

/** Without what npm and vitest tell those whom they start: the build must not know that this is a test. */
function ofAReviewer(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_(?!config_)|VITE|NODE_ENV|NODE_OPTIONS|TEST|TAPMAP_)/.test(name),
    ),
  );
}
