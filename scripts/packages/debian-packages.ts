/** The Debian packages that the scripts may need, each with a command or path that shows it is installed. */
export const debianPackages = {
  chromium: 'chromium',
  /** Makes Debian packages. */
  dpkg: 'dpkg-deb',
  'firefox-esr': 'firefox-esr',
  /** The browsers' pages and screenshots are empty boxes without a font. */
  'fonts-liberation': '/usr/share/fonts/truetype/liberation',
  /** Says which files differ from what is committed. */
  git: 'git',
  gzip: 'gzip',
  iproute2: 'ip',
  /** Checks Debian packages. */
  lintian: 'lintian',
  lsof: 'lsof',
  /** Makes the certificates of the test world. */
  openssl: 'openssl',
  /** Sends and catches the packets of the cases of test/egress-cases. */
  python3: 'python3',
  'python3-psutil': '/usr/lib/python3/dist-packages/psutil',
  /** Checks the recipe for Homebrew. */
  ruby: 'ruby',
  /** Lists what the helper app asks of the system. */
  strace: 'strace',
  /** Those cases put their own systemd-resolved in the place of busctl(1). */
  systemd: '/usr/bin/busctl',
  /** Captures what the computer of a test sends. */
  tcpdump: 'tcpdump',
  'util-linux': 'setpriv',
  unzip: 'unzip',
  'xz-utils': 'xz',
  zip: 'zip',
  /** Make the Windows Installer package. */
  msitools: 'msibuild',
  wixl: 'wixl',
  /** Runs Windows programs; the tests call its 64-bit loader by this path. */
  wine64: '/usr/lib/wine/wine64',
} as const;

export type DebianPackage = keyof typeof debianPackages;
