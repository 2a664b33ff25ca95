import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { isRecord } from '../is-record.ts';
import type { World } from './create-world.ts';
import type { HalfClosed } from './half-closed.ts';
import { readJsonLines } from './read-json-lines.ts';
import { unshare } from './start-connected-pair.ts';

/** A running program whose connections are all closed on its side, and open on the far one. */
export type HalfClosedConnections = { readonly closed: HalfClosed[]; readonly end: () => Promise<void> };

/** @param how as in half-closed.ts; `unshared`: `loopback` in a network namespace of its own, as a rootless container has */
export async function startHalfClosed(
  world: World,
  how: 'ipv4' | 'ipv6' | 'mapped' | 'loopback' | 'accepting' | 'unshared',
  count: number,
  overMs: number,
): Promise<HalfClosedConnections> {
  const isUnshared = how === 'unshared';
  const numbers = [isUnshared ? 'loopback' : how, String(count), String(overMs)];
  const program = [world.nodePath, world.programFile('half-closed'), ...numbers];
  const child = world.spawn(
    isUnshared ? [...unshare, 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...program] : program,
  );
  return {
    closed: await firstLine(child),
    async end() {
      const ended = once(child, 'exit');
      child.stdin?.end();
      await ended;
    },
  };
}

function firstLine(child: ChildProcess): Promise<HalfClosed[]> {
  const { stdout, stderr } = child;
  return new Promise((resolve, reject) => {
    if (stdout === null) throw new Error('the program has no pipes');
    readJsonLines(stdout, isHalfClosedList, resolve);
    let errors = '';
    stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('exit', (status) => reject(new Error(`The program ended with ${String(status)}: ${errors}`)));
  });
}

const isHalfClosedList = (line: unknown): line is HalfClosed[] =>
  Array.isArray(line) && line.every((each) => isRecord(each) && typeof each['localPort'] === 'number');
