import { execFileSync, spawn } from 'node:child_process';
import { isRecord } from '../is-record.ts';
import { internetOf } from './add-namespaces.ts';
import type { World } from './create-world.ts';
import { echoPort } from './echo-ports.ts';
import type { EchoEvent, EchoSettings } from './echo-services.ts';
import { makeCertificate } from './make-certificate.ts';
import { readJsonLines } from './read-json-lines.ts';

export type EchoServices = {
  /** Every request that has reached the services so far. */
  readonly questions: readonly Question[];
  /** The paths of those over HTTPS. */
  readonly paths: () => string[];
  /** What they report from now on; what is not named stays. */
  readonly see: (seen: Partial<EchoSettings>) => void;
};
export type Question = Exclude<EchoEvent, { event: 'ready' }>;

/** An address, with the names that lead to it and to no other. */
export type EchoHost = { readonly address: string; readonly names: readonly string[] };

/**
 * Starts an echo over HTTPS and STUN servers on addresses of the world's internet (echo-services.ts), with a new key
 * that is deleted with the world, and a self-signed certificate for the addresses and names.
 */
export async function startEchoServices(
  world: World,
  ...hosts: readonly [ipv4: EchoHost, ipv6?: EchoHost]
): Promise<EchoServices> {
  const named = hosts.filter((host) => host !== undefined);
  const addresses = named.map(({ address }) => address);
  // For IPv6 a local route for a whole prefix does not suffice to bind to an address of it.
  for (const address of addresses.filter((each) => each.includes(':'))) {
    execFileSync('ip', ['-n', internetOf(world.name), 'addr', 'add', `${address}/128`, 'dev', 'lo', 'nodad']);
  }
  const subjects = [
    ...addresses.map((address) => `IP:${address}`),
    ...named.flatMap(({ names }) => names.map((name) => `DNS:${name}`)),
  ];
  const [key, certificate] = makeCertificate(world.scratchDir, 'echo', subjects);

  const program = [process.execPath, world.programFile('echo-services', 'internet')];
  const command = ['netns', 'exec', internetOf(world.name), ...program, key, certificate, ...addresses];
  const child = spawn('ip', command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const questions: Question[] = [];
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (status) => reject(new Error(`The echo services ended with ${String(status)}.`)));
    readJsonLines(child.stdout, isEchoEvent, (event) => {
      if (event.event === 'ready') resolve();
      else questions.push(event);
    });
  });
  for (const host of named) world.internet.addHost({ ...host, httpsPort: echoPort });
  const paths = (): string[] => questions.flatMap((each) => (each.event === 'https' ? [each.path] : []));
  return { questions, paths, see: (seen) => child.stdin.write(`${JSON.stringify(seen)}\n`) };
}

const isEchoEvent = (line: unknown): line is EchoEvent =>
  isRecord(line) && ['ready', 'https', 'stun'].includes(String(line['event']));
