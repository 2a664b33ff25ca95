import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { enterCase } from './enter-case.ts';
import { CommandFailed } from './run-command.ts';
import type { CaseNamespace } from './case-namespace.ts';

/**
 * Keeps a reader on every tun device of a case, so that it has a carrier as with a VPN's program.
 *
 * @returns ends it
 * @throws {CommandFailed} when it does not start
 */
export async function holdTunnels(namespace: CaseNamespace, toolsDir: string): Promise<() => Promise<void>> {
  const [program = '', ...args] = enterCase(namespace, ['python3', `${toolsDir}/hold.py`]);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const isReady = await Promise.race([once(child.stdout, 'data').then(() => true), ended.then(() => false)]);
  if (!isReady) throw new CommandFailed('hold.py ended at once.');
  return async () => {
    child.stdin.end();
    await ended;
  };
}
