import { CommandFailed } from '../../command-failed.ts';
import type { Problem, SocketSource } from '../../protocol.ts';
import { programScript } from '../../program-files.ts';
import { deriveFaults, type DoctorFacts } from '../../registration/doctor/derive-faults.ts';
import { readFolderFlaws } from '../../registration/doctor/read-folder-flaws.ts';
import { readInstallations } from '../../registration/doctor/read-installations.ts';
import { readPolicies } from '../../registration/doctor/read-policies.ts';
import { registeredLaunchers } from '../../registration/doctor/registered-launchers.ts';
import type { Trial } from '../../registration/doctor/trial.ts';
import { readStatus, type RegistrationStatus } from '../../registration/read-status.ts';
import { openSocketReader } from '../../sockets/read-sockets.ts';
import { SocketsUnreadable, type SocketReader } from '../../sockets/socket.ts';
import { homeDirsOf } from '../../system/home-dirs.ts';
import { isFileError } from '../../system/error-code.ts';
import { readHostPlatform, type HostPlatform } from '../../system/host-platform.ts';
import { userName } from '../../system/user-name.ts';
import { readTimer, type TimerState } from '../../update/timer/read-timer.ts';
import { hostVersion } from '../../version.ts';
import type { Command } from '../command.ts';
import { fileFailure } from '../sentences/file-failure.ts';
import { readExtensionIds } from '../read-extension-ids.ts';
import { readOptions } from '../read-options.ts';
import { printJson, printText } from '../terminal/print.ts';
import { hostStatus } from './host-status.ts';
import { statusTable } from './status-table.ts';
import { tryLaunchers } from './try-launchers.ts';

/**
 * `tapmap status [--json] [--extension-id ID]`: the program, its socket source, the registration with each browser, and
 * what is wrong, each fault with the command that mends it; for an id also whether the browsers of Chromium's family let
 * that extension in. Each registered launcher is started as its browser would.
 *
 * Exit status 1 when something is wrong. A browser that is not on this computer is nothing wrong.
 */
export const statusCommand: Command = createStatusCommand({ openReader: openSocketReader, tryLaunchers });

/** What the command does to the computer, replaceable for tests. */
export type StatusDependencies = {
  readonly openReader: () => Promise<SocketReader>;
  readonly tryLaunchers: typeof tryLaunchers;
};

export function createStatusCommand(dependencies: StatusDependencies): Command {
  return async (args) => {
    const { values } = readOptions(args, options, 'no operands');
    const [askingId = null] = readExtensionIds(values['extension-id'] === undefined ? [] : [values['extension-id']]);
    const { source, problems } = await readSource(dependencies.openReader);
    const { registration, trials, updateTimer, facts } = await diagnose(askingId, dependencies);
    const socketProblem = problems[0] ?? null;
    const faults = deriveFaults({ ...facts, socketProblem });
    const own = { path: programScript, version: hostVersion, node: process.execPath, source };
    const host = hostStatus(registration, trials, own);
    const { oldNode } = registration;
    if (oldNode !== null) problems.push({ code: 'node-too-old', ...oldNode });
    const browsers = registration.browsers.map(browserOfJson);
    if (values.json) await printJson({ problems, host, browsers, updateTimer, faults }, 2);
    else
      await printText(statusTable({ host, registration, problems, updateTimer, faults, askingId, nowMs: Date.now() }));
    if (faults.length > 0) {
      const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
      throw new CommandFailed(`${count} found; each says what mends it.`);
    }
  };
}

const options = { json: { type: 'boolean' }, 'extension-id': { type: 'string' } } as const;

type Diagnosis = {
  readonly registration: RegistrationStatus;
  readonly trials: Trial[];
  readonly updateTimer: TimerState | null;
  readonly facts: Omit<DoctorFacts, 'socketProblem'>;
};

async function diagnose(askingId: string | null, dependencies: StatusDependencies): Promise<Diagnosis> {
  try {
    return await readAll(readHostPlatform(), askingId, dependencies);
  } catch (error) {
    throw fileFailure(error, 'tapmap status');
  }
}

async function readAll(
  host: HostPlatform,
  askingId: string | null,
  { tryLaunchers }: StatusDependencies,
): Promise<Diagnosis> {
  const registration = await readStatus(host, askingId);
  const { browsers } = registration;
  const found = browsers.flatMap((browser) => (browser.found ? [browser.name] : []));
  const [trials, policies, folders, installations, updateTimer] = await Promise.all([
    tryLaunchers(registeredLaunchers(browsers, askingId), host),
    readPolicies(host, found),
    readFolderFlaws(host, found),
    readInstallations(host),
    readableTimer(host),
  ]);
  const user = userName(process.geteuid?.() ?? 0);
  const asked = { system: host.system, user, homeDirs: await homeDirsOf(host), thisVersion: hostVersion, askingId };
  return { registration, trials, updateTimer, facts: { ...asked, browsers, trials, policies, folders, installations } };
}

/** Null where its file cannot be read, which is a fault of its folder. */
async function readableTimer(host: HostPlatform): Promise<TimerState | null> {
  try {
    return await readTimer(host);
  } catch (error) {
    if (isFileError(error)) return null;
    throw error;
  }
}

async function readSource(
  openReader: () => Promise<SocketReader>,
): Promise<{ source: SocketSource | null; problems: Problem[] }> {
  try {
    const reader = await openReader();
    reader.close();
    return { source: reader.source, problems: [] };
  } catch (error) {
    if (!(error instanceof SocketsUnreadable)) throw error;
    return { source: null, problems: [{ code: 'sockets-unreadable', ...error.facts }] };
  }
}

function browserOfJson({ name, found, manifestPath, registration }: RegistrationStatus['browsers'][number]) {
  return { name, found, manifestPath, registered: registration === 'registered' };
}
