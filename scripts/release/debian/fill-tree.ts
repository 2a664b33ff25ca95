import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hostManifest } from '../../../native-host/registration/host-manifest.ts';
import { packagedLauncherText } from '../../../native-host/registration/launcher/packaged-launcher.ts';
import { filesIn } from '../archives.ts';
import type { Runtime } from '../node-runtimes.ts';
import { readOwner } from '../owner.ts';
import { stageHost } from '../stage-host.ts';
import { changelogText } from './changelog.ts';
import type { Architecture } from './control.ts';
import { copyrightText } from './copyright.ts';
import { manPage } from './man-page.ts';
import { systemManifests } from './system-manifests.ts';

/** The folder of the program on the user's system. */
export const programDir = '/usr/lib/tapmap';

const runtimes: Readonly<Record<Architecture, Runtime>> = { amd64: 'linux-x64', arm64: 'linux-arm64' };

/** Puts all files of a package into a folder, as they lie below the root of the user's system. */
export async function fillTree(tree: string, architecture: Architecture, version: string): Promise<void> {
  const program = join(tree, programDir);
  await stageHost(runtimes[architecture], program);
  // Only programs are executable, and a library is none (Debian Policy, 8.1).
  for (const path of filesIn(program)) if (path.endsWith('.node')) chmodSync(path, 0o644);
  write(join(program, 'tapmap'), packagedLauncherText('linux'));
  chmodSync(join(program, 'tapmap'), 0o755);

  mkdirSync(join(tree, 'usr/bin'), { recursive: true });
  symlinkSync('../lib/tapmap/tapmap', join(tree, 'usr/bin/tapmap'));

  const { chrome, edge } = readOwner().storeIds;
  const storeIds = [chrome, edge].filter((id) => id !== null);
  for (const { family, path } of systemManifests) {
    write(join(tree, path), hostManifest(family, `${programDir}/tapmap`, storeIds));
  }

  const documents = join(tree, 'usr/share/doc/tapmap');
  write(join(documents, 'copyright'), copyrightText(program));
  writeZipped(join(documents, 'changelog'), changelogText(version, readOwner()));
  writeZipped(join(documents, 'CHANGELOG.md'), readFileSync('CHANGELOG.md', 'utf8'));

  // The same on every processor, and this one can run it.
  const help = execFileSync(process.execPath, [join(program, 'tapmap.js'), '--help'], { encoding: 'utf8' });
  writeZipped(join(tree, 'usr/share/man/man1/tapmap.1'), manPage(help));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Without the time and the name (Debian Policy, 12.1 and 12.7). */
function writeZipped(path: string, text: string): void {
  write(path, text);
  execFileSync('gzip', ['-9', '--no-name', path]);
}
