import { isAbsolute, join, relative, sep } from 'node:path';

/** Names files of this computer as the Windows in the prefix does: its C: drive is `drive_c`, its Z: drive is `/`. */
export function createWindowsPath(prefixDir: string): (path: string) => string {
  const driveDir = join(prefixDir, 'drive_c');
  return (path) => {
    const inside = relative(driveDir, path);
    const isInside = !isAbsolute(inside) && inside.split(sep)[0] !== '..';
    return isInside ? `C:\\${inside.replaceAll('/', '\\')}` : `Z:${path.replaceAll('/', '\\')}`;
  };
}
