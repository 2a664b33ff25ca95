/**
 * Where the browsers of Chromium's family read the policies that an administrator sets, by the names of browsers.ts. Others
 * than these are not known to read any; Firefox has no policy about native messaging (its policies-schema.json), and neither
 * have those that are made of it.
 *
 * Sources: Chrome Enterprise's "Set Chrome browser policies on managed PCs", Microsoft's "Configure Microsoft Edge for
 * Linux", Brave's "Group Policy", Debian's and Ubuntu's packages of Chromium.
 */
export type PolicyPlaces = {
  /** Linux: folders of JSON files, of which the last one by name counts most. */
  readonly linux: readonly string[];
  /** macOS: the domain of the property list. */
  readonly macos: string;
  /** Windows: the key under Software\Policies. */
  readonly windows: string;
};

export const policyPlaces = (browser: string): PolicyPlaces | null =>
  rows.find(([names]) => names.test(browser))?.[1] ?? null;

const rows: readonly (readonly [names: RegExp, places: PolicyPlaces])[] = [
  [
    /^chromium$/,
    {
      linux: ['/etc/chromium/policies/managed', '/etc/chromium-browser/policies/managed'],
      macos: 'org.chromium.Chromium',
      windows: 'Chromium',
    },
  ],
  [
    /^chrome-for-testing$/,
    {
      linux: ['/etc/opt/chrome_for_testing/policies/managed'],
      macos: 'com.google.chrome.for.testing',
      windows: String.raw`Google\Chrome for Testing`,
    },
  ],
  [
    /^chrome(-beta|-dev|-canary)?$/,
    { linux: ['/etc/opt/chrome/policies/managed'], macos: 'com.google.Chrome', windows: String.raw`Google\Chrome` },
  ],
  [
    /^edge(-beta|-dev)?$/,
    { linux: ['/etc/opt/edge/policies/managed'], macos: 'com.microsoft.Edge', windows: String.raw`Microsoft\Edge` },
  ],
  [
    /^brave(-beta|-nightly)?$/,
    { linux: ['/etc/brave/policies/managed'], macos: 'com.brave.Browser', windows: String.raw`BraveSoftware\Brave` },
  ],
];
