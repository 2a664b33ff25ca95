import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { respond } from './respond.ts';
import { homeEnvironment } from './home-environment.ts';
import { readFrames } from './host-frames.ts';
import { launchHost } from './launch-host.ts';

/** Uninstalls while a browser runs the host, and again once it has exited. Arguments as in upgrade-while-running.ts. */
void respond(async ([browser = '', home = '', launcherPath = '', manifestPath = '', program = '']) => {
  const { child, stdin, stdout } = await launchHost(browser, { home, launcherPath, manifestPath });
  const ended = once(child, 'exit');
  await readFrames(stdout).waitFor('hello', ({ type }) => type === 'hello');
  const whileRunning = uninstall(program, home);
  stdin.end();
  await ended;
  return { whileRunning, afterwards: uninstall(program, home) };
});

/** Its stderr; empty when it succeeds. */
function uninstall(program: string, home: string): string {
  try {
    execFileSync(process.execPath, [program, 'uninstall'], { env: homeEnvironment(home) });
    return '';
  } catch (error) {
    if (error instanceof Error && 'stderr' in error) return String(error.stderr);
    throw error;
  }
}
