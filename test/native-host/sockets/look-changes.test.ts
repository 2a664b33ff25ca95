import { expect, test } from 'vitest';
import { createLookChanges } from '../../../native-host/sockets/look-changes.ts';
import type { Socket } from '../../../native-host/sockets/socket.ts';
import { socketOf } from '../connections/socket-of.ts';

const hidden = { code: 'owners-hidden', sockets: 3 } as const;

test('what a look found before it failed is reported by the next one', () => {
  const changes = createLookChanges<Socket>();
  const [early, late] = [socketOf({ id: '1' }), socketOf({ id: '2' })];
  changes.open(early); // then the look failed, and nothing was taken
  changes.change(early);
  changes.open(late);
  expect(changes.take([hidden])).toEqual({ opened: [early, late], changed: [], closed: [], problems: [hidden] });
  expect(changes.take([])).toEqual({ opened: [], changed: [], closed: [], problems: [] });
});

test('no socket is in two of the lists, and one that opened and closed is only closed', () => {
  const changes = createLookChanges<Socket>();
  const [known, fleeting] = [socketOf({ id: '1' }), socketOf({ id: '2' })];
  changes.change(known);
  changes.close(known);
  changes.open(fleeting);
  changes.close(fleeting);
  expect(changes.take([])).toEqual({ opened: [], changed: [], closed: [known, fleeting], problems: [] });
});

test('an update of a socket after it closed is no change', () => {
  const changes = createLookChanges<Socket>();
  const socket = socketOf();
  changes.close(socket);
  changes.change(socket);
  expect(changes.take([])).toMatchObject({ changed: [], closed: [socket] });
});
