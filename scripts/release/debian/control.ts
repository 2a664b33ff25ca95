import type { Owner } from '../owner.ts';

/** Debian's names of the processors. */
export const architectures = ['amd64', 'arm64'] as const;
export type Architecture = (typeof architectures)[number];

export const debianName = 'tapmap';

/** Stands for a maintainer until owner.json names one: dpkg wants one, and this address exists nowhere (RFC 2606). */
export const blankMaintainer = 'MAINTAINER NOT SET <maintainer-not-set@tapmap.invalid>';

/** In Debian `1.0.0-beta` would come after 1.0.0, and `~` sorts before the end (deb-version(7)). */
export const debianVersion = (version: string): string => version.replace('-', '~');

export type PackageFacts = {
  readonly architecture: Architecture;
  readonly version: string;
  /** In KiB. */
  readonly installedSize: number;
  readonly owner: Owner;
};

/** The package's control file: deb-control(5). */
export function controlText({ architecture, version, installedSize, owner }: PackageFacts): string {
  const fields = [
    ['Package', debianName],
    ['Version', debianVersion(version)],
    ['Architecture', architecture],
    ['Maintainer', owner.maintainer ?? blankMaintainer],
    ['Installed-Size', String(installedSize)],
    ['Depends', neededLibraries],
    ['Section', 'net'],
    ['Priority', 'optional'],
    ...(owner.homepage === null ? [] : [['Homepage', owner.homepage]]),
    ['Description', description],
  ];
  return fields.map(([name, text]) => `${name}: ${text}\n`).join('');
}

/**
 * What Node and the FFI library's module are linked with, on both processors: symbols up to GLIBC_2.28 and CXXABI_1.3.11,
 * which came with GCC 7. libgcc-s1 was called libgcc1 before Debian 11. A test compares this with the programs.
 */
export const neededLibraries = 'libc6 (>= 2.28), libgcc-s1 | libgcc1, libstdc++6 (>= 7)';

const description = [
  "world map of this computer's connections (browser companion)",
  'TapMap is a browser extension that shows on a live world map where this',
  'computer connects, and in which country its traffic comes out.',
  '.',
  "This package is the program that reads the system's sockets for it. It is",
  'registered with Chromium, Chrome, Edge, Firefox and their relatives for every',
  'user of the computer, starts only when a browser with the extension starts it,',
  'and opens no connection. As a command, tapmap lists connections in a terminal.',
  'It brings its own Node.js and location data.',
].join('\n ');
