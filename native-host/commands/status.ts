import { fileFailure } from './file-failure.ts';
import { readOptions } from './read-options.ts';
import { statusTable, type HostStatus } from './status-table.ts';
import { writeStdout } from '../messaging/claim-stdout.ts';
import { programScript } from '../program-files.ts';
import { readHostPlatform } from '../system/host-platform.ts';
import { readStatus, type RegistrationStatus } from '../registration/read-status.ts';
import { openSocketReader } from '../sockets/read-sockets.ts';
import { SocketsUnreadable, type SocketReader } from '../sockets/socket.ts';
import { hostVersion } from '../version.ts';
import type { Command } from './command.ts';
import type { Problem, SocketSource } from '../protocol.ts';

/** `tapmap status [--json]`: the program, its socket source, and the registration with each browser. */
export const statusCommand: Command = createStatusCommand(openSocketReader);

/** The command with a replaceable socket reader, for tests. */
export function createStatusCommand(openReader: () => Promise<SocketReader>): Command {
  return async (args) => {
    const { values } = readOptions(args, { json: { type: 'boolean' } }, 'no operands');
    const { source, problems } = await readSource(openReader);
    const registration = await readRegistration();
    const host: HostStatus = {
      path: registration.launcherPath ?? programScript,
      version: hostVersion,
      node: registration.launcherPath === null ? process.execPath : registration.node,
      source,
    };
    await writeStdout(
      values.json
        ? `${JSON.stringify({ problems, host, browsers: registration.browsers.map(browserOfJson) }, null, 2)}\n`
        : statusTable(host, registration, problems),
    );
  };
}

async function readRegistration(): Promise<RegistrationStatus> {
  try {
    return await readStatus(readHostPlatform());
  } catch (error) {
    throw fileFailure(error, 'tapmap status');
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
