import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { entries, ofType, startHost, waitForSnapshot, type HostClient } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

/** A figure of a process from a file of lines `name: value` below /proc. */
function figure({ pid }: HostClient, file: 'status' | 'io', name: string): number {
  const text = readFileSync(`/proc/${pid}/${file}`, 'utf8');
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1]);
}
const peakKb = (host: HostClient): number => figure(host, 'status', 'VmHWM');

/** Waits until the host has neither read nor written anything for two seconds: it waits for its reader. */
async function untilItWaits(host: HostClient): Promise<void> {
  const moved = (): string => `${figure(host, 'io', 'rchar')} ${figure(host, 'io', 'wchar')}`;
  let before = '';
  while (before !== moved()) {
    before = moved();
    await setTimeout(2000);
  }
}

test('requests of a browser that does not read the responses wait, in little memory, and get them all later', async ({
  world,
}) => {
  const host = startHost(world);
  await host.waitFor('its databases', ofType('database'));
  const beforeKb = peakKb(host);
  host.setReading(false);
  const addresses = Array.from({ length: 1000 }, (_, index) => `193.0.${index >> 8}.${index & 255}`);
  const requests = Array.from({ length: 800 }, (_, index) => index + 1);
  for (const requestId of requests) host.send({ type: 'locate', requestId, addresses });
  await untilItWaits(host);
  expect(peakKb(host) - beforeKb).toBeLessThan(120 * 1024);

  host.setReading(true);
  await host.waitFor('the last response', ({ requestId }) => requestId === requests.length, 0, 120_000);
  const responses = host.messages.filter(ofType('located'));
  expect(responses.map(({ requestId }) => requestId)).toEqual(requests);
  expect(responses.every((message) => entries(message, 'results').length === addresses.length)).toBe(true);
  host.closeStdin();
  expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);
}, 180_000);

test('a browser that reads again after a while learns of all that is open, each connection once', async ({ world }) => {
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 100 });
  await waitForSnapshot(host);
  host.setReading(false);
  const program = world.startConnector();
  const held = await program.connectMany(3000, ['193.0.6.139', '129.132.19.216'], 443);
  for (const connection of held.slice(0, 1500)) await connection.close({ reset: true });
  host.setReading(true);
  const openPorts = (): unknown[] => {
    const open = new Map<unknown, unknown>();
    for (const message of host.messages) {
      for (const { id, pid, localPort } of entries(message, 'opened')) if (pid === program.pid) open.set(id, localPort);
      for (const { id } of entries(message, 'closed')) open.delete(id);
    }
    return [...open.values()].sort();
  };
  const expected = held.slice(1500).map(({ localPort }) => localPort);
  await expect.poll(openPorts, { timeout: 60_000 }).toEqual(expected.sort());
  host.closeStdin();
  expect(await host.exitStatus()).toBe(0);
  await program.end();
}, 180_000);
