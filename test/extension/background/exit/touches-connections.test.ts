import { expect, test } from 'vitest';
import type { ConnectionChange } from '../../../../native-host/protocol.ts';
import { touchesConnections } from '../../../../extension/background/exit/touches-connections.ts';

const changed = (change: Partial<ConnectionChange>) =>
  touchesConnections({
    type: 'changes',
    ...{ takenAtMs: 2000, previousTakenAtMs: 1000, complete: true, problems: [] },
    ...{ opened: [], closed: [], changed: [{ id: '1', ...change }] },
  });

test.each<Partial<ConnectionChange>>([
  { direction: 'incoming' },
  { state: 'ESTABLISHED' },
  { routeInterface: 'wg0' },
  { interface: 'wg0' },
  { pid: 7 },
  { processName: 'openvpn' },
  { service: 'openvpn.service' },
])('%j may change where connections are seen to leave', (change) => {
  expect(changed(change)).toBe(true);
});

test.each<Partial<ConnectionChange>>([{}, { bytesSent: 9, bytesReceived: 9 }, { rttMs: 9, minRttMs: 9 }])(
  '%j does not: it is in every poll',
  (change) => {
    expect(changed(change)).toBe(false);
  },
);
