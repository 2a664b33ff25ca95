import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { entries, ofType, startHost, waitForSnapshot } from './host-client.ts';
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
  const looks = (): number => host.messages.filter(ofType('changes')).length;
  await host.waitFor('so many looks', () => looks() >= LOOKS);
  for (const program of programs) program.end();
  host.closeStdin();
  expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);

  const state = new Map<unknown, Record<string, unknown>>();
  for (const message of host.messages.filter(ofType('changes'))) {
    for (const list of ['opened', 'changed', 'closed']) {
      for (const entry of entries(message, list)) state.set(entry['id'], { ...state.get(entry['id']), ...entry });
    }
  }
  const passed = [...state.values()].filter(({ remoteAddress }) => remoteAddress === '193.0.6.139');
  const named = passed.filter(({ processName }) => processName !== null);
  expect(passed.length).toBeGreaterThan(LOOKS);
  expect(named.length).toBeGreaterThan(0);
  for (const { processName, remotePort } of named) expect(PORT_OF[String(processName)]).toBe(remotePort);
  const unreadable = host.messages.filter(({ code }) => code === 'sockets-unreadable');
  expect(unreadable).toEqual([]);
});
