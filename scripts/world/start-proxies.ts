import { spawn } from 'node:child_process';
import { isRecord } from '../is-record.ts';
import { internetOf } from './add-namespaces.ts';
import type { World } from './create-world.ts';
import type { ProxyEvent } from './proxies.ts';
import { readJsonLines } from './read-json-lines.ts';

export type Proxies = {
  /** The destinations requested of them so far, each an address or a name. */
  readonly asked: readonly Asked[];
};
type Asked = Exclude<ProxyEvent, { event: 'ready' }>;

/** Starts the proxies of proxies.ts on an address of the world's internet. Every name resolves to `namesLeadTo`. */
export async function startProxies(world: World, address: string, namesLeadTo: string): Promise<Proxies> {
  const program = [process.execPath, world.programFile('proxies', 'internet')];
  const command = ['netns', 'exec', internetOf(world.name), ...program, address, namesLeadTo];
  const child = spawn('ip', command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const asked: Asked[] = [];
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (status) => reject(new Error(`The proxies ended with ${String(status)}.`)));
    readJsonLines(child.stdout, isProxyEvent, (event) => {
      if (event.event === 'ready') resolve();
      else asked.push(event);
    });
  });
  return { asked };
}

const isProxyEvent = (line: unknown): line is ProxyEvent =>
  isRecord(line) && ['ready', 'asked'].includes(String(line['event']));
