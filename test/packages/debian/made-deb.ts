import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { debianPackages } from '../../../scripts/release/debian-package.ts';
import type { Architecture } from '../../../scripts/release/debian/control.ts';
import { packagesDir } from '../packages-dir.ts';

/** The path of a Debian package under test. */
export const madeDeb = async (architecture: Architecture): Promise<string> =>
  join(await packagesDir(debianPackages), `tapmap_${packageJson.version}_${architecture}.deb`);
