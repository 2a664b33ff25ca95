import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hostManifest } from '../../native-host/registration/host-manifest.ts';
import { packagedLauncherText } from '../../native-host/registration/launcher/packaged-launcher.ts';
import { settle, sourceDateEpoch } from './archives.ts';
import { readOwner } from './owner.ts';
import { manifestNames, msiSource } from './windows-msi-source.ts';
import { packageCode } from './windows-ids.ts';

/**
 * Makes a Windows Installer package of a folder, to which it adds the launcher and the manifests: their paths may be
 * relative on Windows, so that they are the same wherever they are installed.
 *
 * @param hostDir a folder of its own with the complete host
 * @param workDir for the source of the package
 */
export function makeMsi(version: string, hostDir: string, workDir: string, msi: string): void {
  const { homepage, storeIds } = readOwner();
  const ids = Object.values(storeIds).filter((id) => id !== null);
  writeFileSync(join(hostDir, launcher), packagedLauncherText('windows'));
  for (const family of ['chromium', 'firefox'] as const) {
    writeFileSync(join(hostDir, manifestNames[family]), hostManifest(family, launcher, ids));
  }
  settle(hostDir);
  const source = join(workDir, 'tapmap.wxs');
  const names = readdirSync(hostDir).sort();
  writeFileSync(source, msiSource(version, names, homepage));
  run('wixl', ['--arch', 'x64', '--output', resolve(msi), source], hostDir);
  writeSummary(msi, packageCode(sumOf([source, ...names.map((name) => join(hostDir, name))])), workDir);
}

const launcher = 'tapmap.bat';

/** wixl draws the package code by chance and takes the times from the clock. */
function writeSummary(msi: string, code: string, workDir: string): void {
  const time = new Date(sourceDateEpoch * 1000).toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', '/');
  const fixed = new Map([
    ['9', `{${code}}`], // PID_REVNUMBER
    ['12', time], // PID_CREATE_DTM
    ['13', time], // PID_LASTSAVE_DTM
  ]);
  const rows = run('msiinfo', ['export', resolve(msi), '_SummaryInformation'], workDir).split('\r\n');
  const table = rows.map((row) => {
    const value = fixed.get(row.split('\t')[0] ?? '');
    return value === undefined ? row : `${row.split('\t')[0]}\t${value}`;
  });
  const file = join(workDir, 'summary.idt');
  writeFileSync(file, table.join('\r\n'));
  run('msibuild', [resolve(msi), '-i', file], workDir);
}

/**
 * Both the cabinet's times and those of the summary are local ones. wixl only warns, and succeeds, when it leaves out
 * what it does not understand: a warning is an error here.
 */
function run(command: string, args: readonly string[], cwd: string): string {
  const env = { ...process.env, TZ: 'UTC' };
  const { error, status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  if (error !== undefined) throw error;
  if (status !== 0 || stderr !== '') throw new Error(`${command} ended with status ${String(status)}: ${stderr}`);
  return stdout;
}

function sumOf(paths: readonly string[]): Buffer {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(createHash('sha256').update(readFileSync(path)).digest());
  return hash.digest();
}
