import { expect, test } from 'vitest';
import { updatesFromHost } from '../../../../extension/background/host/updates-from-host.ts';
import { applyUpdate } from '../../../../extension/store/apply-update.ts';
import { initialState, type AppState } from '../../../../extension/store/app-state.ts';
import type { ChangesMessage, Connection } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { hello, snapshotAt } from '../../looks.ts';

const quiet = connectionWith({ id: '1', bytesSent: 100, bytesReceived: 1000 });

test.each<[string, Partial<Connection>, Partial<ChangesMessage>, object | undefined]>([
  ['bytes between two looks, a second', {}, { changed: [change({ bytesReceived: 5000 })] }, rate(0, 2000)],
  ['all bytes of a new one', {}, { opened: [{ ...quiet, id: '2', bytesSent: 40, bytesReceived: 0 }] }, rate(20, 0)],
  ['none where nothing moved', {}, { changed: [change({ rttMs: 3 })] }, undefined],
  ['none where a counter went back', {}, { changed: [change({ bytesSent: 1, bytesReceived: 9000 })] }, undefined],
  ['none where bytes are not known', { bytesSent: null }, { changed: [change({ bytesSent: 50 })] }, undefined],
  ['none of one that closed', {}, { closed: [{ ...change({ bytesSent: 900 }), closedAtMs: 2900 }] }, undefined],
])('%s', (_, before, changes, expected) => {
  const { state } = watch([{ ...quiet, ...before }], [{ takenAtMs: 3000, ...changes }]);
  expect(state.rates.get('1') ?? state.rates.get('2')).toEqual(expected);
});

test('a look that was not passed on counts: the rate is that of the time since then', () => {
  const { state } = watch([quiet], [{ takenAtMs: 9000 }, { takenAtMs: 10_000, changed: [change({ bytesSent: 150 })] }]);
  expect(state.rates.get('1')).toEqual(rate(50, 0));
});

test('the look after one with traffic is passed on, so that rates go back to nothing, and no further', () => {
  const { state, passedOn } = watch(
    [quiet],
    [{ takenAtMs: 2000, changed: [change({ bytesSent: 150 })] }, { takenAtMs: 3000 }, { takenAtMs: 4000 }],
  );
  expect(state.rates.size).toBe(0);
  expect(passedOn).toEqual([2000, 3000]);
});

test('a poll in two messages has the rates of both', () => {
  const other = { ...quiet, id: '2' };
  const { state } = watch(
    [quiet, other],
    [
      { takenAtMs: 2000, changed: [change({ bytesSent: 150 })] },
      { takenAtMs: 2000, changed: [{ id: '2', bytesSent: 200 }] },
    ],
  );
  expect(Object.fromEntries(state.rates)).toEqual({ 1: rate(50, 0), 2: rate(100, 0) });
});

function change(fields: Partial<Connection>): Partial<Connection> & { id: string } {
  return { id: '1', ...fields };
}

function rate(sentPerS: number, receivedPerS: number): object {
  return { sentPerS, receivedPerS };
}

/** A first poll at 1000 ms, and later ones. */
function watch(first: Connection[], looks: (Partial<ChangesMessage> & { takenAtMs: number })[]) {
  const translate = updatesFromHost();
  const passedOn: number[] = [];
  let state: AppState = initialState;
  for (const message of [hello, snapshotAt(1000, first)]) state = translate(state, message).reduce(applyUpdate, state);
  for (const changes of looks) {
    const updates = translate(state, { type: 'changes', opened: [], changed: [], closed: [], ...changes });
    if (updates.length > 0) passedOn.push(changes.takenAtMs);
    state = updates.reduce(applyUpdate, state);
  }
  return { state, passedOn };
}
