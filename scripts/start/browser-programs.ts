import type { BrowserName } from '../browsers/extension-browser.ts';

/** A browser's possible command names and installation paths. */
export type BrowserProgram = {
  readonly name: string;
  readonly kind: BrowserName;
  readonly commands: readonly string[];
  readonly paths: readonly string[];
};

const macApp = (app: string, program = app): string => `/Applications/${app}.app/Contents/MacOS/${program}`;

/** In the order in which they are tried. */
export const browserPrograms: readonly BrowserProgram[] = [
  { name: 'Chromium', kind: 'chromium', commands: ['chromium', 'chromium-browser'], paths: [macApp('Chromium')] },
  {
    name: 'Google Chrome',
    kind: 'chromium',
    commands: ['google-chrome-stable', 'google-chrome', 'google-chrome-beta', 'google-chrome-unstable'],
    paths: ['/opt/google/chrome/chrome', macApp('Google Chrome')],
  },
  {
    name: 'Microsoft Edge',
    kind: 'chromium',
    commands: ['microsoft-edge-stable', 'microsoft-edge', 'microsoft-edge-beta', 'microsoft-edge-dev'],
    paths: ['/opt/microsoft/msedge/msedge', macApp('Microsoft Edge')],
  },
  {
    name: 'Brave',
    kind: 'chromium',
    commands: ['brave-browser-stable', 'brave-browser', 'brave'],
    paths: ['/opt/brave.com/brave/brave', macApp('Brave Browser')],
  },
  {
    name: 'Vivaldi',
    kind: 'chromium',
    commands: ['vivaldi-stable', 'vivaldi'],
    paths: ['/opt/vivaldi/vivaldi', macApp('Vivaldi')],
  },
  { name: 'Opera', kind: 'chromium', commands: ['opera', 'opera-stable'], paths: [macApp('Opera')] },
  {
    name: 'Firefox',
    kind: 'firefox',
    commands: ['firefox-esr', 'firefox'],
    paths: ['/opt/firefox/firefox', macApp('Firefox', 'firefox')],
  },
];
