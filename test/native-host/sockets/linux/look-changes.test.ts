import { expect, test } from 'vitest';
import { createLookChanges } from '../../../../native-host/sockets/linux/look-changes.ts';
import type { Socket } from '../../../../native-host/sockets/socket.ts';
import { socketOf } from '../../connections/socket-of.ts';

test('what a look found before it failed is told by the next one', () => {
  const changes = createLookChanges<Socket>();
  const [early, late] = [socketOf({ id: '1' }), socketOf({ id: '2' })];
  changes.open(early); // and then the system refused, so that nothing was taken
  changes.change(early);
  changes.open(late);
  expect(changes.take(3)).toEqual({ opened: [early, late], changed: [], closed: [], hiddenOwners: 3 });
  expect(changes.take(0)).toEqual({ opened: [], changed: [], closed: [], hiddenOwners: 0 });
});

test('no socket is in two of the lists', () => {
  const changes = createLookChanges<Socket>();
  const [known, fleeting] = [socketOf({ id: '1' }), socketOf({ id: '2' })];
  changes.change(known);
  changes.close(known);
  changes.open(fleeting);
  changes.close(fleeting);
  expect(changes.take(0)).toEqual({ opened: [], changed: [], closed: [known], hiddenOwners: 0 });
});
