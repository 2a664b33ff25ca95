import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/browsers/extension-browser.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { isRecord } from '../../scripts/is-record.ts';

/**
 * A copy of the built extension with another manifest.
 *
 * @returns its folder, which goes with the world
 */
export function changedExtension(
  world: World,
  name: BrowserName,
  copyName: string,
  change: (manifest: Record<string, unknown>) => Record<string, unknown>,
): string {
  const copy = join(world.scratchDir, copyName);
  cpSync(join('dist', name === 'chromium' ? 'chrome' : 'firefox'), copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(manifest)) throw new Error('The built extension has no manifest.');
  writeFileSync(file, JSON.stringify(change(manifest)));
  return copy;
}

/** As if the user had pinned the button to the toolbar: Firefox draws it only then. */
export function pinned(manifest: Record<string, unknown>): Record<string, unknown> {
  const { action } = manifest;
  return { ...manifest, action: { ...(isRecord(action) ? action : {}), default_area: 'navbar' } };
}
