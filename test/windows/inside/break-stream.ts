import { once } from 'node:events';
import { respond } from './respond.ts';
import { readFrames } from './host-frames.ts';
import { launchHost } from './launch-host.ts';

/** Sends an installed host a frame of impossible length, and waits until it exits. Arguments as in converse.ts. */
void respond(async ([browser = '', home = '', launcherPath = '', manifestPath = '']) => {
  const { child, stdin, stdout } = await launchHost(browser, { home, launcherPath, manifestPath });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  stdin.on('error', () => undefined); // the host has exited
  const ended = once(child, 'exit');
  await readFrames(stdout).waitFor('hello', ({ type }) => type === 'hello');
  stdin.write(new Uint8Array([0, 0, 0, 0x7f]));
  const [exitStatus] = (await ended) as [number | null];
  return { exitStatus, stderr };
});
