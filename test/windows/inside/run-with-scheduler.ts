import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { taskXml } from '../../../native-host/update/timer/task-xml.ts';
import { respond } from './respond.ts';
import { homeEnvironment } from './home-environment.ts';

const waitLimitMs = 120_000;
const stdio = 'ignore';

/**
 * Runs Node like run-with-home.ts, with the service of the Task Scheduler running, as it always does on Windows; wine ends
 * its services with the last program. Arguments: home, Node, its own.
 */
void respond(async ([home = '', node = '', ...args]) => {
  const env = homeEnvironment(home);
  mkdirSync(env.LOCALAPPDATA, { recursive: true });
  await startScheduler(env.LOCALAPPDATA);
  return new Promise((resolve) => {
    execFile(node, args, { env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : error.code, stdout, stderr });
    });
  });
});

/** On a busy computer wine calls the service started before it takes a task: this gives it one until it does. */
async function startScheduler(dir: string): Promise<void> {
  const file = join(dir, 'probe.xml');
  writeFileSync(file, `\ufeff${taskXml({ launcher: 'C:\\probe.exe', args: [], dataHome: null })}`, 'utf16le');
  const limitAtMs = Date.now() + waitLimitMs;
  do {
    spawnSync('net', ['start', 'schedule'], { stdio }); // it has a status of its own when that runs already
    const { status } = spawnSync('schtasks', ['/Create', '/TN', 'probe', '/XML', file, '/F'], { stdio });
    if (status === 0) {
      spawnSync('schtasks', ['/Delete', '/TN', 'probe', '/F'], { stdio });
      return;
    }
    await setTimeout(500);
  } while (Date.now() < limitAtMs);
  throw new Error(`wine's Task Scheduler took no task within ${waitLimitMs} ms`);
}
