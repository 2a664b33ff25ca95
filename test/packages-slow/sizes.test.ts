import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makePackages } from '../../scripts/package.ts';

/** As they are published: what `npm test` makes is packed more quickly, and larger. */
test('no package is over 60 MB', { timeout: 1_800_000 }, async () => {
  const dir = process.env['TAPMAP_PACKAGES'] ?? resolve('.cache/packages/published');
  if (process.env['TAPMAP_PACKAGES'] === undefined) await makePackages(dir);
  const sizes = readdirSync(dir).map((name) => [name, statSync(join(dir, name)).size / 1e6] as const);
  expect(sizes.length).toBeGreaterThan(10);
  expect(sizes.filter(([, megabytes]) => megabytes > 60)).toEqual([]);
});
