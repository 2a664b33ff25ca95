import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { isRecord } from '../is-record.ts';
import { internetOf } from './add-namespaces.ts';
import type { World } from './create-world.ts';
import { databasePort } from './database-port.ts';
import type { DatabaseReplies, DatabaseReply, DatabaseRequest } from './database-services.ts';
import { makeCertificate } from './make-certificate.ts';
import { readJsonLines } from './read-json-lines.ts';

export type DatabaseServices = {
  /** Every request so far. */
  readonly requests: readonly DatabaseRequest[];
  /** The certificate to trust: a program is told by NODE_EXTRA_CA_CERTS. */
  readonly certificate: string;
  /** Sets how a path responds from then on; one that was never set has no file. */
  readonly serve: (host: string, path: string, ...replies: readonly DatabaseReply[]) => Promise<void>;
};

/** The names that the program asks for, and one that a service may redirect to. */
export const databaseHosts = {
  dbIp: 'download.db-ip.com',
  maxmind: 'download.maxmind.com',
  storage: 'storage.example',
} as const;

/** Addresses of the real services do not matter: these are of networks that nothing else in the tests asks. */
const addresses: Readonly<Record<keyof typeof databaseHosts, string>> = {
  dbIp: '104.26.5.15',
  maxmind: '104.17.16.25',
  storage: '104.18.8.90',
};

/** Starts the services on the world's internet (database-services.ts), with a key that is deleted with the world. */
export async function startDatabaseServices(world: World): Promise<DatabaseServices> {
  const [key, certificate] = makeCertificate(
    world.scratchDir,
    'database',
    Object.values(databaseHosts).map((name) => `DNS:${name}`),
  );
  chmodSync(certificate, 0o644);
  const program = [process.execPath, world.programFile('database-services', 'internet')];
  const command = ['netns', 'exec', internetOf(world.name), ...program, key, certificate];
  const child = spawn('ip', command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const requests: DatabaseRequest[] = [];
  const setting: (() => void)[] = [];
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (status) => reject(new Error(`The database services ended with ${String(status)}.`)));
    readJsonLines(child.stdout, isEvent, (event) => {
      if (event.event === 'ready') resolve();
      else if (event.event === 'set') setting.shift()?.();
      else if ('path' in event) requests.push(event);
    });
  });
  for (const host of ['dbIp', 'maxmind', 'storage'] as const) {
    world.internet.addHost({ address: addresses[host], names: [databaseHosts[host]], httpsPort: databasePort });
  }
  const serve = (host: string, path: string, ...replies: readonly DatabaseReply[]): Promise<void> => {
    const line: DatabaseReplies = { host, path, replies };
    const isSet = new Promise<void>((resolve) => setting.push(resolve));
    child.stdin.write(`${JSON.stringify(line)}\n`);
    return isSet;
  };
  return { requests, certificate, serve };
}

const isEvent = (line: unknown): line is DatabaseRequest | { event: 'ready' | 'set' } =>
  isRecord(line) && ['ready', 'set', 'request'].includes(String(line['event']));
