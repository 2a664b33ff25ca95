import { faultText } from '../sentences/fault-text.ts';
import { confinementNote } from '../confinement-note.ts';
import { printableText } from '../printable-text.ts';
import { problemText } from '../sentences/problem-text.ts';
import { textTable } from '../text-table.ts';
import type { Fault } from '../../registration/doctor/fault.ts';
import type { UsedDatabase } from '../../registration/doctor/trial.ts';
import { builtInIds } from '../../registration/host-manifest.ts';
import { oldestNodeText } from '../../registration/launcher/suitable-node.ts';
import type { Problem } from '../../protocol.ts';
import { allowInPortal } from '../../registration/portal-permission.ts';
import type { BrowserStatus, RegistrationStatus } from '../../registration/read-status.ts';
import type { TimerState } from '../../update/timer/read-timer.ts';
import type { HostStatus } from './host-status.ts';

export type StatusReport = {
  readonly host: HostStatus;
  readonly registration: RegistrationStatus;
  readonly problems: readonly Problem[];
  /** Null where it cannot be read. */
  readonly updateTimer: TimerState | null;
  readonly faults: readonly Fault[];
  /** A Chromium extension that asks to be let in; null where none was named. */
  readonly askingId: string | null;
  readonly nowMs: number;
};

/** The status as text: the program, then each browser that was found with the next step, then what is wrong. */
export function statusTable(report: StatusReport): string {
  const { host, registration, problems, updateTimer, faults, askingId, nowMs } = report;
  const foundBrowsers = registration.browsers.filter(({ found }) => found);
  const absent = registration.browsers.filter(({ found, confinement }) => !found && !confinement);
  const rows = foundBrowsers.map((browser) => [
    browser.title,
    ...stateAndStep(browser, registration.launcherPath, askingId, faults),
  ]);
  const lines = [
    `TapMap ${printableText(host.version)}`,
    `  installed  ${installedText(host, registration)}`,
    ...responseLines(host),
    `  Node.js    ${nodeText(host, registration)}`,
    ...(host.nodeVersion === null ? [] : [`             ${printableText(host.nodeVersion)}`]),
    `  sockets    ${host.source === null ? problems.map(problemText).join(' ') : printableText(host.source)}`,
    ...host.databases.map(
      (database, index) => `  ${index === 0 ? 'databases ' : '          '} ${databaseText(database, nowMs)}`,
    ),
    `  updates    ${updatesText(updateTimer)}`,
    ...extensionLines(foundBrowsers),
    '',
    foundBrowsers.length > 0
      ? textTable(['BROWSER', 'STATUS', 'NEXT STEP'], rows)
      : 'No browser found. Start your browser once, then run "tapmap install".\n',
    `Not installed: ${absent.map(({ title }) => title).join(', ')}`,
    '',
    ...(faults.length === 0 ? ['Nothing is wrong.'] : faults.map((fault) => `FAULT: ${faultText(fault)}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether each launcher responds, where there is one that was tried. */
function responseLines({ launchers }: HostStatus): string[] {
  if (launchers.length === 0) return [];
  const failed = launchers.filter(({ responds }) => !responds).length;
  return [`  responds   ${failed === 0 ? 'yes' : failed === launchers.length ? 'no' : 'not in every browser'}`];
}

function databaseText({ role, type, builtAtMs, builtIn }: UsedDatabase, nowMs: number): string {
  const built = new Date(builtAtMs);
  const date = Number.isNaN(built.getTime()) ? 'at an unknown time' : built.toISOString().slice(0, 10);
  const days = Math.max(0, Math.floor((nowMs - builtAtMs) / dayMs));
  const origin = builtIn ? 'built-in' : 'custom';
  return `${printableText(role)}: ${printableText(type)} of ${date}, ${days} ${days === 1 ? 'day' : 'days'} old, ${origin}`;
}

/** Whether the location data is renewed by itself. */
function updatesText(timer: TimerState | null): string {
  if (timer === null) return 'unknown: the file of their timer cannot be read';
  if (!timer.installed) return 'only when you run "tapmap database update"';
  const next = timer.nextRunAtMs === null ? '' : `, next on ${new Date(timer.nextRunAtMs).toISOString().slice(0, 10)}`;
  return `weekly${next}, by ${printableText(timer.path)}`;
}

const dayMs = 24 * 60 * 60 * 1000;

function nodeText({ node }: HostStatus, { oldNode }: RegistrationStatus): string {
  if (node !== null) return printableText(node);
  const found = oldNode === null ? 'not found' : `too old: ${printableText(oldNode.path)} is ${oldNode.version}`;
  return `${found}; install Node.js ${oldestNodeText} or later, then run "tapmap install"`;
}

function installedText(host: HostStatus, { launcherPath }: RegistrationStatus): string {
  if (launcherPath !== null) return printableText(launcherPath);
  return `no; run "tapmap install" (this copy: ${printableText(host.path)})`;
}

/** The ids that Chromium's family lets in: an extension whose id is another one finds the host closed. */
function extensionLines(browsers: readonly BrowserStatus[]): string[] {
  const ids = new Set(browsers.flatMap(({ family, ids }) => (family === 'chromium' ? ids : [])));
  if (ids.size === 0) return [];
  const [first = '', ...others] = [...ids].map((id) => `${id}${builtInIds.chromium.includes(id) ? '' : ' (added)'}`);
  return [
    `  let in     ${first}`,
    ...others.map((id) => `             ${id}`),
    '             another id on chrome://extensions? Run "tapmap install --extension-id ID"',
  ];
}

function stateAndStep(
  browser: BrowserStatus,
  launcherPath: string | null,
  askingId: string | null,
  faults: readonly Fault[],
): [state: string, step: string] {
  const { registration, confinement, title } = browser;
  const program = browser.program ?? '';
  switch (registration) {
    case 'registered':
      if (faults.some((fault) => stopsBrowser(fault, title))) return ['broken', 'see the fault below'];
      if (browser.program !== launcherPath)
        return ['registered', `points to another installation: ${program}; run "tapmap install" to use this one`];
      if (browser.isSystemWide) return ['registered for all users', 'ready; load the extension'];
      return ['registered', confinement ? confinementNote[confinement] : 'ready; load the extension'];
    case 'absent':
      return ['not registered', 'run "tapmap install"'];
    case 'broken':
      return ['broken', `the browser cannot read ${browser.manifestPath ?? ''}; run "tapmap install"`];
    case 'dead':
      return ['broken', `the native host cannot be started: ${program}; run "tapmap install"`];
    case 'closed':
      if (askingId !== null && browser.family === 'chromium' && !browser.ids.includes(askingId))
        return ['not let in', `it does not let in ${askingId}; run "tapmap install --extension-id ${askingId}"`];
      return ['broken', `it does not allow the TapMap extension; run "tapmap install"`];
    case 'refused':
      return ['refused', `you once denied that the browser may start TapMap; run "${allowInPortal}"`];
    case 'confined':
      return ['not supported', confinement ? confinementNote[confinement] : ''];
  }
}

/** Whether a fault keeps a browser whose registration is right from starting the host. */
function stopsBrowser(fault: Fault, title: string): boolean {
  switch (fault.code) {
    case 'program-not-ours':
    case 'program-unsafe':
    case 'host-cannot-start':
    case 'host-silent':
    case 'host-ended':
    case 'host-garbled':
    case 'node-missing':
    case 'node-too-old':
      return fault.browsers.includes(title);
    case 'policy-blocks-host':
    case 'policy-forbids-user-hosts':
      return fault.browser === title;
    default:
      return false;
  }
}
