/** The Debian packages that the scripts may need, each with a command or path that shows it is installed. */
export const debianPackages = {
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  /** The browsers' pages and screenshots are empty boxes without a font. */
  'fonts-liberation': '/usr/share/fonts/truetype/liberation',
  iproute2: 'ip',
  lsof: 'lsof',
  'python3-psutil': '/usr/lib/python3/dist-packages/psutil',
  /** Captures what the computer of a test sends. */
  tcpdump: 'tcpdump',
  'util-linux': 'setpriv',
  /** Runs Windows programs; the tests call its 64-bit loader by this path. */
  wine64: '/usr/lib/wine/wine64',
} as const;

export type DebianPackage = keyof typeof debianPackages;
