import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Unpacks a zip archive, of whatever name, into a folder that it makes; returns the folder. */
export function unpack(archive: string, dir: string): string {
  mkdirSync(dir, { recursive: true });
  execFileSync('unzip', ['-q', '-d', dir, archive]);
  return dir;
}
