import { sourceDateEpoch } from '../archives.ts';
import type { Owner } from '../owner.ts';
import { blankMaintainer, debianName, debianVersion } from './control.ts';

/** The changelog that Debian's tools read, deb-changelog(5): one entry that points to the one for people. */
export function changelogText(version: string, owner: Owner): string {
  const date = new Date(sourceDateEpoch * 1000).toUTCString().replace('GMT', '+0000');
  return [
    `${debianName} (${debianVersion(version)}) unstable; urgency=medium`,
    '',
    `  * Version ${version}: see /usr/share/doc/${debianName}/CHANGELOG.md.gz.`,
    '',
    ` -- ${owner.maintainer ?? blankMaintainer}  ${date}`,
    '',
  ].join('\n');
}
