import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { entries } from './host-client.ts';

const snapshot = ['dist/native-host/tapmap.js', 'snapshot', '--json'];

/** Runs in a network namespace whose loopback interface the command sets up. */
function snapshotAfter(command: string): string {
  const script = `${command} && exec "$@"`;
  const args = ['--net', '--', 'sh', '-c', script, 'sh', process.execPath, ...snapshot];
  return execFileSync('unshare', args, { timeout: 30_000, encoding: 'utf8', maxBuffer: 1 << 28 });
}

test.each([
  ['the interface is down', 'true'],
  ['its traffic is dropped', 'ip link set lo up && ip route replace blackhole 127.0.0.1/32 table local'],
])('where there is no loopback (%s) the sockets are read all the same', (_, command) => {
  const parsed: unknown = JSON.parse(snapshotAfter(command));
  const taken = isRecord(parsed) ? parsed : {};
  expect(taken['source']).toBe('netlink');
  // Root also sees other namespaces, and this one is empty.
  expect(entries(taken, 'connections').filter(({ namespace }) => namespace === null)).toEqual([]);
});
