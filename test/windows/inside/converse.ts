import { once } from 'node:events';
import { frame } from '../../../native-host/messaging/frame.ts';
import { respond } from './respond.ts';
import { readFrames } from './host-frames.ts';
import { launchHost } from './launch-host.ts';

/**
 * A conversation with an installed host, from its start to the end of its input. Arguments: the browser, the home folder,
 * the launcher, the manifest.
 */
void respond(async ([browser = '', home = '', launcherPath = '', manifestPath = '']) => {
  const { child, stdin, stdout } = await launchHost(browser, { home, launcherPath, manifestPath });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, 'exit');
  const host = readFrames(stdout);

  await host.waitFor('hello', ({ type }) => type === 'hello');
  stdin.write(frame(JSON.stringify({ type: 'subscribe', intervalMs: 60_000 })));
  await host.waitFor('a whole snapshot', ({ type, part, parts }) => type === 'snapshot' && part === parts);
  stdin.write(frame('{"type":'));
  await host.waitFor('bad-request', ({ code }) => code === 'bad-request');
  stdin.write(frame(JSON.stringify({ type: 'locate', requestId: 7, addresses: ['192.0.2.1'] })));
  await host.waitFor('located', ({ type }) => type === 'located');
  stdin.end();
  const [exitStatus] = (await ended) as [number | null];
  return { messages: host.messages, exitStatus, stderr };
});
