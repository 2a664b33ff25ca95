import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildHost } from '../../../scripts/build-host.ts';

const builtDir = 'dist/native-host';

/** Builds the host into a folder as on Windows: with the native module for Windows instead of this system's. */
export async function copyHost(hostDir: string, koffiPath: string): Promise<void> {
  if (!existsSync(join(builtDir, 'tapmap.js'))) throw new Error('No build: run "npm run build" first.');
  cpSync(builtDir, hostDir, { recursive: true, filter: (path) => !path.endsWith('.node') });
  await buildHost(hostDir, new Map([['koffi-win32_x64.node', koffiPath]]));
}
