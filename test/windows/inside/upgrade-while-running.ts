import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { frame } from '../../../native-host/messaging/frame.ts';
import { respond } from './respond.ts';
import { homeEnvironment } from './home-environment.ts';
import { readFrames } from './host-frames.ts';
import { launchHost } from './launch-host.ts';

/** Installs again while a browser runs the installed host, which must go on. Arguments as in converse.ts, and the program. */
void respond(async ([browser = '', home = '', launcherPath = '', manifestPath = '', program = '']) => {
  const { child, stdin, stdout } = await launchHost(browser, { home, launcherPath, manifestPath });
  const ended = once(child, 'exit');
  const host = readFrames(stdout);
  const locate = async (requestId: number): Promise<void> => {
    stdin.write(frame(JSON.stringify({ type: 'locate', requestId, addresses: ['192.0.2.1'] })));
    await host.waitFor('located', (message) => message['requestId'] === requestId);
  };
  await locate(1);
  const install = () => promisify(execFile)(process.execPath, [program, 'install'], { env: homeEnvironment(home) });
  await install();
  const foldersWhileRunning = readdirSync(join(dirname(launcherPath), '..'));
  await locate(2);
  stdin.end();
  const [exitStatus] = (await ended) as [number | null];
  await install();
  return { exitStatus, foldersWhileRunning, foldersAfter: readdirSync(join(dirname(launcherPath), '..')) };
});
