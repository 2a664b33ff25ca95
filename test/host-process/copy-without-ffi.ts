import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../scripts/world/create-world.ts';

/**
 * Copies the built host without its native modules, as if they could not be loaded. @returns the path of its program
 */
export function copyWithoutFfi(world: World): string {
  const bareDir = join(world.scratchDir, 'bare');
  if (!existsSync(bareDir)) cpSync('dist/native-host', bareDir, { recursive: true });
  for (const file of readdirSync(bareDir)) if (file.endsWith('.node')) rmSync(join(bareDir, file));
  return join(bareDir, 'tapmap.js');
}
