import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const builtDir = 'dist/native-host';

/** Copies the built host into a folder as on Windows: with the native module for Windows instead of this system's. */
export function copyHost(hostDir: string, koffiPath: string): void {
  if (!existsSync(join(builtDir, 'tapmap.js'))) throw new Error('No build: run "npm run build" first.');
  cpSync(builtDir, hostDir, { recursive: true, filter: (path) => !path.endsWith('.node') });
  cpSync(koffiPath, join(hostDir, 'koffi-win32_x64.node'));
}
