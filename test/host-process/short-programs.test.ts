import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { entries, ofType, startHost, waitForSnapshot, type HostMessageRecord } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

/** Each program connects to a different port. */
const PORT_OF: Record<string, number> = { 'short-web': 443, 'short-mail': 993 };
const LOOKS = 20;

/** Starts processes one after another that connect, wait 20 ms and exit, until its stdin closes. */
function spawnShortPrograms(world: World, name: string): { end: () => void } {
  const executable = join(world.scratchDir, 'bin', name);
  copyFileSync('/bin/bash', executable);
  chmodSync(executable, 0o755);
  const connect = `exec 3<>/dev/tcp/193.0.6.139/${String(PORT_OF[name])}; read -rt 0.02 <&3; exit 0`;
  const again = 'while ! read -rt 0; do "$0" -c "$1" < /dev/null; done';
  const child = world.spawn(['bash', '-c', again, executable, connect]);
  child.stdout?.resume();
  return { end: () => child.stdin?.end() };
}

test('programs that end while they are read are not an error, and none is taken for another', async ({ world }) => {
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 100 });
  await waitForSnapshot(host);
  const programs = Object.keys(PORT_OF).map((name) => spawnShortPrograms(world, name));
  const looks = () => host.messages.filter(ofType('changes'));
  await host.waitFor('so many looks', () => looks().length >= LOOKS);
  // However slowly they start.
  const passedOf = () => connectionsIn(looks()).filter(({ remoteAddress }) => remoteAddress === '193.0.6.139');
  const namedOf = () => passedOf().filter(({ processName }) => processName !== null);
  await host.waitFor('enough of them', () => passedOf().length > LOOKS && namedOf().length > 0);
  for (const program of programs) program.end();
  host.closeStdin();
  expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);

  expect(passedOf().length).toBeGreaterThan(LOOKS);
  expect(namedOf().length).toBeGreaterThan(0);
  for (const { processName, remotePort } of namedOf()) expect(PORT_OF[String(processName)]).toBe(remotePort);
  const unreadable = host.messages.filter(({ code }) => code === 'sockets-unreadable');
  expect(unreadable).toEqual([]);
});

/** The connections that were told of, as they were told last. */
function connectionsIn(messages: readonly HostMessageRecord[]): Record<string, unknown>[] {
  const byId = new Map<unknown, Record<string, unknown>>();
  for (const message of messages) {
    for (const list of ['opened', 'changed', 'closed']) {
      for (const entry of entries(message, list)) byId.set(entry['id'], { ...byId.get(entry['id']), ...entry });
    }
  }
  return [...byId.values()];
}
