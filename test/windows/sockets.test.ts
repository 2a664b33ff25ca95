import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { startWine, type Wine } from './drivers/start-wine.ts';

/*
 * The host reads the sockets of a Windows system. What wine 8 gets wrong is not asserted:
 * - the process of a listener, of an accepted connection and of any TCP over IPv6 is 0, and 0 is the process of an
 *   outgoing TCP over IPv4 until something was read from it;
 * - the sockets of this computer's Linux programs are in the tables too, with process 0;
 * - a TCP table takes 25 ms and more, since wine searches /proc for each row: not a figure for Windows;
 * - netstat prints no processes, no listeners and nothing of IPv6.
 */
let wine: Wine;
let sockets: Record<string, unknown>;

beforeAll(async () => {
  wine = await startWine();
  const response = await wine.script('own-sockets.ts');
  if (!isRecord(response)) throw new Error('the script gave something else than the sockets');
  sockets = response;
});
afterAll(() => wine.close());

test('the tables of iphlpapi pass the self-test', () => {
  expect(sockets).toMatchObject({ source: 'iphlpapi', complete: true });
});

const nowhere = { remoteAddress: null, remotePort: null };

test.each([
  ['listener4', { family: 4, localAddress: '127.0.0.1', ...nowhere, state: 'LISTEN', direction: 'listening' }],
  ['listener6', { family: 6, localAddress: '::1', ...nowhere, state: 'LISTEN', direction: 'listening' }],
  ['client4', { family: 4, remoteAddress: '127.0.0.1', state: 'ESTABLISHED', direction: 'outgoing' }],
  ['client6', { family: 6, remoteAddress: '::1', state: 'ESTABLISHED', direction: 'outgoing' }],
  ['accepted4', { family: 4, localAddress: '127.0.0.1', state: 'ESTABLISHED', direction: 'incoming' }],
  ['accepted6', { family: 6, localAddress: '::1', state: 'ESTABLISHED', direction: 'incoming' }],
  ['udp4', { family: 4, localAddress: '127.0.0.1', ...nowhere, state: null, direction: 'listening' }],
  ['udp6', { family: 6, localAddress: '::1', ...nowhere, state: null, direction: 'unknown' }],
])('a socket of a Windows program is shown: %s', (name, expected) => {
  expect(sockets[name]).toMatchObject(expected);
});

test.each(['client4', 'udp4', 'udp6'])('its program is named: %s', (name) => {
  const { self } = sockets;
  if (!isRecord(self)) throw new Error('the script did not say who it is');
  expect(sockets[name]).toMatchObject({
    pid: self['pid'],
    processName: 'node.exe',
    executable: self['executable'],
    owner: self['user'],
  });
});

test('a connection that opens and closes while the host watches is reported twice, with its times', async () => {
  expect(await wine.script('watch-one-connection.ts')).toMatchObject({
    opened: { protocol: 'tcp', state: 'ESTABLISHED', closedAtMs: null },
    closed: { closedAtMs: expect.any(Number) as number },
  });
});

test('a process is read by its pid, completely only once', async () => {
  const response = await wine.script('read-processes.ts');
  if (!isRecord(response)) throw new Error('no process');
  expect(response).toMatchObject({ isReadOnce: true, nonexistent: null, listedName: 'node.exe', listedParent: true });
  expect(response['readExecutable']).toBe(response['executable']);
  expect(response['userSid']).toMatch(/^S-1-5-21-/);
  expect(Math.abs(Number(response['startErrorMs']))).toBeLessThan(5000);
});

test('a netstat without a pid column is rejected, and not taken for a Windows without sockets', async () => {
  expect(await wine.script('look-by-netstat.ts')).toMatchObject({ source: 'netstat', rows: 0 });
});

test('without the FFI library netstat is used, and both report why they fail', async () => {
  const module = join(wine.hostDir, 'koffi-win32_x64.node');
  renameSync(module, `${module}.away`);
  try {
    const { status, stdout, stderr } = await wine.host(['snapshot', '--json']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain("Cannot read this computer's network sockets");
    expect(stderr).toContain('no native module of the FFI library loads here');
    expect(stderr).toContain('netstat');
  } finally {
    renameSync(`${module}.away`, module);
  }
});
