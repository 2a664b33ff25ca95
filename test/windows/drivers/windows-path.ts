import { isAbsolute, join, relative, sep } from 'node:path';

/** The Windows path of a file of this computer in the prefix: drive C: is `drive_c`, drive Z: is `/`. */
export function createWindowsPath(prefixDir: string): (path: string) => string {
  const driveDir = join(prefixDir, 'drive_c');
  return (path) => {
    const inside = relative(driveDir, path);
    const isInside = !isAbsolute(inside) && inside.split(sep)[0] !== '..';
    return isInside ? `C:\\${inside.replaceAll('/', '\\')}` : `Z:${path.replaceAll('/', '\\')}`;
  };
}
