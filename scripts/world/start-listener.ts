import { spawn } from 'node:child_process';
import { internetOf } from './add-namespaces.ts';
import type { World } from './create-world.ts';

/**
 * Starts a program that accepts TCP connections on one more port of every address of the world's internet, and keeps
 * them: a process may have so many files open, and the internet's own shares its limit among all tests.
 */
export async function startListener(world: Pick<World, 'name'>, port: number): Promise<void> {
  const program = `require('net').createServer((socket) => socket.on('error', () => socket.destroy()).resume())
    .listen({ port: ${port}, host: '::', backlog: 4096 }, () => console.log('ready'))`;
  const child = spawn('ip', ['netns', 'exec', internetOf(world.name), process.execPath, '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.on('exit', (status) => reject(new Error(`The listener on port ${port} ended with ${String(status)}.`)));
  });
}
