import { platform } from 'node:os';
import { observeConnections, type ConnectionObserver } from '../connections/observe-connections.ts';
import { createInterfaceLookup } from '../egress/interface-of-address.ts';
import { openSocketRoutes } from '../egress/system-egress.ts';
import type { Locator } from '../location/locator.ts';
import { openSocketReader } from '../sockets/read-sockets.ts';
import { SocketsUnreadable, type SocketReader } from '../sockets/socket.ts';
import { readEphemeralPorts } from '../system/ephemeral-ports.ts';
import { hostClock } from '../system/host-clock.ts';
import { hostVersion } from '../version.ts';
import { CommandFailed } from '../command-failed.ts';
import { factsText } from './sentences/problem-text.ts';
import { openProgramLocator } from './open-locator.ts';

export type OpenedObserver = { observer: ConnectionObserver; locator: Locator; reader: SocketReader };

/** The observer of this computer's connections, over its sockets and databases. */
export function openObserver(reader: SocketReader, onDatabases?: () => void): OpenedObserver {
  const locator = openProgramLocator(onDatabases);
  const observer = observeConnections({
    reader,
    locator,
    interfaces: createInterfaceLookup(() => performance.now()),
    routes: openSocketRoutes(),
    ephemeralPorts: readEphemeralPorts(platform()),
    platform: platform(),
    hostVersion,
    clock: hostClock,
  });
  return { observer, locator, reader };
}

/** @throws {CommandFailed} when the sockets cannot be read, which ends a command */
export async function orCommandFailed<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SocketsUnreadable)) throw error;
    const facts = factsText(error.facts);
    throw new CommandFailed(`Cannot read this computer's network sockets (${facts}).`, { cause: error });
  }
}

export const openReaderOrFail = (): Promise<SocketReader> => orCommandFailed(openSocketReader);
