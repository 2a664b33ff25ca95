import { spawn } from 'node:child_process';
import { isRecord } from '../is-record.ts';
import { internetOf } from './add-namespaces.ts';
import type { Host, InternetEvent } from './internet.ts';
import { readJsonLines } from './read-json-lines.ts';

/** What has reached the world's internet so far. */
export type Internet = {
  readonly connections: readonly { clientPort: number; address: string; port: number }[];
  /** Every queried name; an empty list proves that no program tried to reach a named host. */
  readonly questions: readonly string[];
  readonly addHost: (host: Host) => void;
};

/**
 * @param program the file of internet.ts as plain JavaScript
 * @throws {Error} when the internet's process exits before it listens
 */
export async function startInternet(worldName: string, program: string): Promise<Internet> {
  const child = spawn(
    'ip',
    ['netns', 'exec', internetOf(worldName), 'sh', '-c', 'ulimit -n 65536 2>/dev/null; exec "$@"', 'sh'].concat([
      process.execPath,
      program,
    ]),
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const connections: { clientPort: number; address: string; port: number }[] = [];
  const questions: string[] = [];
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (status) => reject(new Error(`The far side of the test world ended with ${String(status)}.`)));
    readJsonLines(child.stdout, isInternetEvent, (line) => {
      if (line.event === 'connection') {
        const { clientPort, address, port } = line;
        connections.push({ clientPort, address, port });
      } else if (line.event === 'question') questions.push(line.name);
      else resolve();
    });
  });
  return { connections, questions, addHost: (host) => child.stdin.write(`${JSON.stringify(host)}\n`) };
}

const isInternetEvent = (line: unknown): line is InternetEvent =>
  isRecord(line) && ['ready', 'connection', 'question'].includes(String(line['event']));
