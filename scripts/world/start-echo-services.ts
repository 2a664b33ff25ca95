import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { isRecord } from '../is-record.ts';
import { internetOf } from './add-namespaces.ts';
import type { World } from './create-world.ts';
import type { EchoEvent, Seen } from './echo-services.ts';
import { readJsonLines } from './read-json-lines.ts';

export type EchoServices = {
  /** Every request that has reached the services so far. */
  readonly questions: readonly Question[];
  /** The addresses at which they see the computer from now on. */
  readonly see: (seen: Seen) => void;
};
export type Question = Exclude<EchoEvent, { event: 'ready' }>;

/**
 * Starts an echo over HTTPS and a STUN server on an address of the world's internet (echo-services.ts), with a new key
 * that is deleted with the world, and a self-signed certificate for that address.
 */
export async function startEchoServices(world: World, address: string): Promise<EchoServices> {
  const [key, certificate] = [join(world.scratchDir, 'echo.key'), join(world.scratchDir, 'echo.crt')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=echo'];
  const names = ['-addext', `subjectAltName=IP:${address}`];
  execFileSync('openssl', [...request, ...names, '-keyout', key, '-out', certificate], { stdio: 'ignore' });

  const program = [process.execPath, '--import', 'tsx', join(import.meta.dirname, 'echo-services.ts')];
  const command = ['netns', 'exec', internetOf(world.name), ...program, address, key, certificate];
  const child = spawn('ip', command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const questions: Question[] = [];
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (status) => reject(new Error(`The echo services ended with ${String(status)}.`)));
    readJsonLines(child.stdout, isEchoEvent, (event) => {
      if (event.event === 'ready') resolve();
      else questions.push(event);
    });
  });
  return { questions, see: (seen) => child.stdin.write(`${JSON.stringify(seen)}\n`) };
}

const isEchoEvent = (line: unknown): line is EchoEvent =>
  isRecord(line) && ['ready', 'https', 'stun'].includes(String(line['event']));
