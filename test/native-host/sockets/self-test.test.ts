import { expect, test } from 'vitest';
import { openProcNetReader } from '../../../native-host/sockets/linux/procfs/read-proc-net.ts';
import { passesSelfTest } from '../../../native-host/sockets/self-test.ts';
import type { SocketChanges, SocketReader } from '../../../native-host/sockets/socket.ts';

const nothing: SocketChanges = { opened: [], changed: [], closed: [], problems: [] };

/** A reader that shows nothing at its first looks, and then the real sockets. */
function lateReader(emptyLooks: number): SocketReader & { looks: () => number } {
  const reader = openProcNetReader();
  let looks = 0;
  return { ...reader, looks: () => looks, look: (naming) => (++looks > emptyLooks ? reader.look(naming) : nothing) };
}

test('a reader that shows the connection at once passes at its first look', async () => {
  const reader = lateReader(0);
  expect(await passesSelfTest(reader)).toBe(true);
  expect(reader.looks()).toBe(1);
});

test('a reader that shows the connection a little later passes too', async () => {
  expect(await passesSelfTest(lateReader(2))).toBe(true);
});

test('a reader that never shows it fails after a few looks', async () => {
  const reader = lateReader(Infinity);
  expect(await passesSelfTest(reader)).toBe(false);
  expect(reader.looks()).toBeLessThan(10);
});

test('a reader that does not know the state, as netstat in an unknown language, passes', async () => {
  const reader = openProcNetReader();
  const stateless: SocketReader = {
    ...reader,
    async look(naming) {
      const changes = await reader.look(naming);
      for (const socket of changes.opened) socket.state = null;
      return changes;
    },
  };
  expect(await passesSelfTest(stateless)).toBe(true);
});
