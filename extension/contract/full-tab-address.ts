import type { PageAddress } from './page-address.ts';

/** Where the full tab is within the extension. */
export const fullTabPath = '/extension/page/page.html';

/** The full tab with made-up connections, for a user who looks around; `sample` alone is for tests and pictures. */
export const demoAddress = `${fullTabPath}?sample&demo`;

/** What the full tab does once when it opens: let the user pick their location on the map, or show the help. */
export type OpeningRequest = 'pick-home' | 'help';

/** The address of the full tab within the extension; with the exit panel, or with something to do when it opens. */
export function fullTabAddress(purpose: 'exit-panel' | OpeningRequest | null = null): string {
  if (purpose === null) return fullTabPath;
  const [name, value] = purpose === 'exit-panel' ? exitPanel : openingParameters[purpose];
  return `${fullTabPath}?${name}=${value}`;
}

/** How an address says it: name and value of a parameter. */
export const openingParameters: Readonly<Record<OpeningRequest, readonly [name: string, value: string]>> = {
  'pick-home': ['home', 'pick'],
  help: ['help', 'open'],
};

const exitPanel = ['panel' satisfies keyof PageAddress, 'exit' satisfies PageAddress['panel']] as const;
