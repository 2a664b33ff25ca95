import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { computerOf } from './add-namespaces.ts';
import type { World } from './create-world.ts';

/** A name server on the world's computer, 127.0.0.1, run by the resident. It answers nothing. */
export type Forwarder = {
  /** Opens the socket by which it would ask this server. */
  readonly askFrom: (server: string) => Promise<void>;
  readonly end: () => Promise<void>;
};

const program = `
const dgram = require('node:dgram');
dgram.createSocket('udp4').bind(53, '127.0.0.1', () => console.log('listening'));
process.stdin.on('data', (line) => dgram.createSocket('udp4').connect(53, String(line).trim(), () => console.log('asks')));
process.stdin.on('end', () => process.exit());`;

export async function startForwarder(world: World): Promise<Forwarder> {
  const allow = 'echo 0 >/proc/sys/net/ipv4/ip_unprivileged_port_start';
  execFileSync('ip', ['netns', 'exec', computerOf(world.name), 'sh', '-c', allow]);
  const child = world.spawn([world.nodePath, '-e', program]);
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('The forwarder has no pipes.');
  await once(stdout, 'data');
  return {
    async askFrom(server) {
      stdin.write(`${server}\n`);
      await once(stdout, 'data');
    },
    async end() {
      const ended = once(child, 'exit');
      stdin.end();
      await ended;
    },
  };
}
