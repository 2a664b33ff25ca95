import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createInetDiagTable } from '../../../../../native-host/sockets/linux/sock-diag/inet-diag-table.ts';
import { isRemainder } from '../../../../../native-host/sockets/linux/is-remainder.ts';
import type { InetDiagSocket } from '../../../../../native-host/sockets/linux/sock-diag/parse-inet-diag.ts';
import { createLookChanges } from '../../../../../native-host/sockets/look-changes.ts';
import type { Socket } from '../../../../../native-host/sockets/socket.ts';
import { createKernelModel } from './kernel-model.ts';

/** A reader's looks and quick polls of a kernel, and all that they reported: by local port, unique for each connection. */
function startReader() {
  const kernel = createKernelModel();
  const changes = createLookChanges<InetDiagSocket>(isRemainder, () => 1);
  const table = createInetDiagTable(changes, { want: () => undefined, release: () => undefined });
  const told = new Map<number, Set<Socket>>();
  const there = new Set<Socket>();
  return {
    kernel,
    told,
    there,
    quickPoll(isBusy: boolean) {
      kernel.listen(table);
      if (isBusy) kernel.dump(table, 'connected');
    },
    look(between: () => void = () => undefined) {
      kernel.listen(table);
      table.begin();
      kernel.dump(table, 'all');
      between();
      kernel.listen(table);
      table.end();
      const { opened, changed, closed } = changes.take([]);
      for (const socket of [...opened, ...changed, ...closed]) {
        told.set(socket.localPort, (told.get(socket.localPort) ?? new Set()).add(socket));
      }
      for (const socket of opened) there.add(socket);
      for (const socket of closed) there.delete(socket);
    },
  };
}
type Reader = ReturnType<typeof startReader>;

const DEEDS: Record<string, (reader: Reader) => void> = {
  'a connection opens': ({ kernel }) => kernel.open(),
  'one closes first': ({ kernel }) => kernel.close('oldest', true),
  'one closes second': ({ kernel }) => kernel.close('oldest', false),
  'the newest closes first': ({ kernel }) => kernel.close('newest', true),
  'the oldest closes its half': ({ kernel }) => kernel.close('oldest', 'half'),
  'the newest closes its half': ({ kernel }) => kernel.close('newest', 'half'),
  'the far side of one closes its half': ({ kernel }) => kernel.closeFarHalf(),
  'the far side of the newest resets it': ({ kernel }) => kernel.reset(),
  'a row in TIME_WAIT goes': ({ kernel }) => kernel.expire(),
  'a notice is ready': ({ kernel }) => kernel.release(1),
  quickPoll: ({ quickPoll }) => quickPoll(false),
  'busy glance': ({ quickPoll }) => quickPoll(true),
  look: ({ look }) => look(),
  'look, and one closes first in between': ({ kernel, look }) =>
    look(() => {
      kernel.close('oldest', true);
      kernel.release(9);
    }),
  'look, and one opens and closes first in between': ({ kernel, look }) =>
    look(() => {
      kernel.open();
      kernel.close('newest', true);
      kernel.release(9);
    }),
  'look, and one opens and closes its half in between': ({ kernel, look }) =>
    look(() => {
      kernel.open();
      kernel.close('newest', 'half');
      kernel.release(9);
    }),
  'look, and one closes second in between': ({ kernel, look }) =>
    look(() => {
      kernel.close('oldest', false);
      kernel.release(9);
    }),
};

test('whenever a connection opens and closes and its notice arrives, it is reported as one', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.keys(DEEDS)), { maxLength: 40 }), (deeds) => {
      const reader = startReader();
      const { kernel, told, there, look } = reader;
      look();
      for (const deed of deeds) DEEDS[deed]?.(reader);
      kernel.release(99);
      look();
      const reported = kernel.ended().map((port) => {
        const sockets = [...(told.get(port) ?? [])];
        return [port, sockets.length, sockets[0]?.closedAtMs === null];
      });
      expect(reported).toEqual(kernel.ended().map((port) => [port, 1, false]));
      expect([...there].map(({ localPort }) => localPort).sort()).toEqual(kernel.shown().sort());
    }),
    { numRuns: 5000 },
  );
});
