import { confinementNote } from './confinement-note.ts';
import { printableText } from './printable-text.ts';
import { problemText } from './problem-text.ts';
import { textTable } from './text-table.ts';
import type { Problem, SocketSource } from '../protocol.ts';
import type { BrowserStatus, RegistrationStatus } from '../registration/read-status.ts';

export type HostStatus = {
  readonly path: string;
  readonly version: string;
  /** The Node that the launcher will use; null when it finds none. */
  readonly node: string | null;
  /** Null when sockets can't be read. */
  readonly source: SocketSource | null;
};

/** The status as text: the program, then each browser that was found with the next step. */
export function statusTable(host: HostStatus, registration: RegistrationStatus, problems: readonly Problem[]): string {
  const foundBrowsers = registration.browsers.filter(({ found }) => found);
  const absent = registration.browsers.filter(({ found, confinement }) => !found && !confinement);
  const rows = foundBrowsers.map((browser) => [browser.title, ...stateAndStep(browser, registration.launcherPath)]);
  const lines = [
    `TapMap ${host.version}`,
    `  installed  ${printableText(registration.launcherPath ?? `no; run "tapmap install" (this copy: ${host.path})`)}`,
    `  Node.js    ${printableText(host.node ?? 'not found; install Node.js 20.11 or later, then run "tapmap install"')}`,
    `  sockets    ${host.source ?? problems.map(problemText).join(' ')}`,
    '',
    foundBrowsers.length > 0
      ? textTable(['BROWSER', 'STATUS', 'NEXT STEP'], rows)
      : 'No browser found. Start your browser once, then run "tapmap install".\n',
    `Not installed: ${absent.map(({ title }) => title).join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function stateAndStep(browser: BrowserStatus, launcherPath: string | null): [state: string, step: string] {
  const { registration, confinement } = browser;
  const program = browser.program ?? '';
  switch (registration) {
    case 'registered':
      if (browser.program !== launcherPath)
        return ['registered', `points to another installation: ${program}; run "tapmap install" to use this one`];
      return ['registered', confinement ? confinementNote[confinement] : 'ready; load the extension'];
    case 'absent':
      return ['not registered', 'run "tapmap install"'];
    case 'broken':
      return ['broken', `the browser cannot read ${browser.manifestPath ?? ''}; run "tapmap install"`];
    case 'dead':
      return ['broken', `the native host cannot be started: ${program}; run "tapmap install"`];
    case 'closed':
      return ['broken', `it does not allow the TapMap extension; run "tapmap install"`];
    case 'confined':
      return ['not supported', confinement ? confinementNote[confinement] : ''];
  }
}
