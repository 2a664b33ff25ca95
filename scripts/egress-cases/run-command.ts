import { spawn } from 'node:child_process';

export type Command = readonly string[];

/** A program did not end with status 0; the message has the last of what it wrote to stderr. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

const LIMIT_MS = 120_000;

/**
 * Runs a program to its end.
 *
 * @returns what it wrote to stdout
 * @throws {CommandFailed}
 */
export function runCommand([program = '', ...args]: Command, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += String(text)));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += String(text)));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new CommandFailed(error.message, { cause: error })));
    child.on('close', (status, signal) => {
      if (status === 0) resolve(stdout);
      else reject(new CommandFailed(`${String(status ?? signal)}: ${stderr.trim().slice(-600)}`));
    });
  });
}
