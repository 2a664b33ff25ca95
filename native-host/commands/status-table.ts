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

/** The status as people read it: the program, then each browser that is here with what to do next. */
export function statusTable(host: HostStatus, registration: RegistrationStatus, problems: readonly Problem[]): string {
  const here = registration.browsers.filter(({ found }) => found);
  const absent = registration.browsers.filter(({ found, confinement }) => !found && !confinement);
  const rows = here.map((browser) => [browser.title, ...stateAndStep(browser, registration.launcherPath)]);
  const lines = [
    `TapMap ${host.version}`,
    `  installed  ${printableText(registration.launcherPath ?? `no (run "tapmap install"); this is ${host.path}`)}`,
    `  Node       ${printableText(host.node ?? 'none found: install Node 20 or later, then run "tapmap install"')}`,
    `  sockets    ${host.source ?? problems.map(problemText).join(' ')}`,
    '',
    here.length > 0
      ? textTable(['BROWSER', 'STATE', 'NEXT'], rows)
      : 'No browser found for this user. Start yours once, then run "tapmap install".\n',
    `Not found: ${absent.map(({ title }) => title).join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function stateAndStep(browser: BrowserStatus, launcherPath: string | null): [state: string, step: string] {
  const { registration, confinement } = browser;
  const program = browser.program ?? '';
  switch (registration) {
    case 'registered':
      if (browser.program !== launcherPath) return ['registered', `starts another installation: ${program}`];
      return ['registered', confinement ? confinementNote[confinement] : 'ready for the extension'];
    case 'absent':
      return ['not registered', 'run "tapmap install"'];
    case 'broken':
      return ['broken', `${browser.manifestPath ?? ''} can not be read by the browser; run "tapmap install"`];
    case 'dead':
      return ['broken', `its program can not be started: ${program}; run "tapmap install"`];
    case 'closed':
      return ['broken', `it does not let the TapMap extension in; run "tapmap install"`];
    case 'confined':
      return ['not possible', confinement ? confinementNote[confinement] : ''];
  }
}
