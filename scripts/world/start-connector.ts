import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isRecord } from '../is-record.ts';
import type { ConnectorResponse, ConnectorRequest } from './connector.ts';
import type { EnterOptions } from './enter-command.ts';
import { linkOrCopy } from './prepare-scratch.ts';
import { readJsonLines } from './read-json-lines.ts';
import type { WorldUser } from './world-users.ts';

export type ConnectorOptions = {
  /** The file name of its executable, which is the name that TapMap shows. */
  readonly processName?: string;
  readonly user?: WorldUser;
};

export type OpenConnection = {
  readonly localPort: number;
  /** Closes it by a reset, which leaves no TIME_WAIT, or gracefully. */
  readonly close: (options?: { reset: boolean }) => Promise<void>;
};

/** A running program of the world that keeps connections open. */
export type Connector = {
  readonly pid: number;
  /** @throws {Error} when the connection is refused */
  readonly connect: (address: string, port: number, protocol?: 'tcp' | 'udp') => Promise<OpenConnection>;
  /** Opens `count` TCP connections, one after another to each of the addresses. */
  readonly connectMany: (count: number, addresses: readonly string[], port: number) => Promise<OpenConnection[]>;
  readonly end: () => Promise<void>;
};

/** The parts of a world that a connector needs. */
type ConnectorWorld = {
  readonly scratchDir: string;
  readonly nodePath: string;
  readonly programFile: (name: 'connector') => string;
  readonly enter: (command: readonly string[], options?: EnterOptions) => string[];
};

export function startConnector(
  world: ConnectorWorld,
  { processName = 'connector', user = 'resident' }: ConnectorOptions = {},
): Connector {
  const executable = join(world.scratchDir, 'bin', processName);
  linkOrCopy(world.nodePath, executable);
  const [command = '', ...args] = world.enter([executable, world.programFile('connector')], { user });
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (response: ConnectorResponse) => void>();
  readJsonLines(child.stdout, isConnectorResponse, (response) => waiting.get(response.key)?.(response));

  const ask = async (request: ConnectorRequest): Promise<ConnectorResponse> => {
    const response = await new Promise<ConnectorResponse>((resolve) => {
      waiting.set(request.key, resolve);
      child.stdin.write(`${JSON.stringify(request)}\n`);
    });
    if (response.error !== undefined) throw new Error(response.error);
    return response;
  };
  let lastKey = 0;
  const connect: Connector['connect'] = async (address, port, protocol = 'tcp') => {
    const key = ++lastKey;
    const { localPort = 0 } = await ask({ key, do: 'connect', protocol, address, port });
    return {
      localPort,
      close: async ({ reset } = { reset: true }) => {
        await ask({ key, do: 'close', reset });
      },
    };
  };
  const connectMany: Connector['connectMany'] = async (count, addresses, port) => {
    const connections: OpenConnection[] = [];
    while (connections.length < count) {
      const batch = Math.min(connectsAtOnce, count - connections.length);
      const targets = Array.from(
        { length: batch },
        (_, i) => addresses[(connections.length + i) % addresses.length] ?? '',
      );
      connections.push(...(await Promise.all(targets.map((address) => connect(address, port)))));
    }
    return connections;
  };
  const end = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  };
  return { pid: child.pid ?? 0, connect, connectMany, end };
}

/** Below the backlog of the internet's listeners, so that no handshake has to be repeated. */
const connectsAtOnce = 500;

const isConnectorResponse = (line: unknown): line is ConnectorResponse =>
  isRecord(line) && typeof line['key'] === 'number';
