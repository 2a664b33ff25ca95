import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeMsi } from '../../scripts/release/windows-msi.ts';

/** A package of another version that has, in place of the host, one small file of this name. @returns its path */
export function makeSmallMsi(version: string, fileName: string, scratchDir: string): string {
  const workDir = mkdtempSync(join(scratchDir, 'small-'));
  const hostDir = join(workDir, 'host');
  mkdirSync(hostDir);
  writeFileSync(join(hostDir, fileName), `TapMap ${version}`);
  const msi = join(workDir, `tapmap-${version}.msi`);
  makeMsi(version, hostDir, workDir, msi);
  return msi;
}
