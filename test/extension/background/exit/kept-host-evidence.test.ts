import { expect, test } from 'vitest';
import type { Connection } from '../../../../native-host/protocol.ts';
import { keptHostEvidence } from '../../../../extension/background/exit/kept-host-evidence.ts';
import { initialState, type AppState } from '../../../../extension/store/app-state.ts';
import { egressWith, outsideConnection, wifi6 } from '../../exit/evidence.ts';

const byIpv6 = outsideConnection({
  ...{ family: 6, localAddress: '2001:db8:1::7', remoteAddress: '2001:db8:2::9', firstSeenMs: 1000 },
});

function stateWith(...connections: Connection[]): AppState {
  const host = { kind: 'running', version: '0.1.0', platform: 'linux', source: 'netlink' } as const;
  const known = new Map(connections.map((connection) => [connection.id, connection]));
  return { ...initialState, host, egress: egressWith({ ipv6: wifi6 }), connections: known };
}

const none = new Map();

test('a family that was seen to leave past the tunnel does so until the routes change, not just while a connection shows it', () => {
  const kept = keptHostEvidence();
  const leaving = (...connections: Connection[]) => {
    kept.outdate();
    return kept.current(stateWith(...connections), none, null).leaving;
  };
  expect(leaving()).toEqual([]);
  expect(leaving(byIpv6)).toEqual([6]);
  expect(leaving()).toEqual([6]);
  kept.routeChanged(2000);
  expect(leaving()).toEqual([]);
});

test('a connection from before the routes changed proves nothing, by a clock that is set as well', () => {
  const kept = keptHostEvidence();
  const leaving = (firstSeenMs: number) => {
    kept.outdate();
    return kept.current(stateWith({ ...byIpv6, firstSeenMs }), none, null).leaving;
  };
  kept.routeChanged(2000);
  expect(leaving(1000)).toEqual([]);
  kept.moveClock(500);
  expect(leaving(2499)).toEqual([]);
  expect(leaving(2500)).toEqual([6]);
  kept.forgetLeaving();
  expect(leaving(2499)).toEqual([]);
});

test('the evidence is derived once, until something that it comes from changes', () => {
  const kept = keptHostEvidence();
  const first = kept.current(stateWith(), none, null);
  expect(kept.current(stateWith(byIpv6), none, null)).toBe(first);
  kept.outdate();
  expect(kept.current(stateWith(byIpv6), none, null)).not.toBe(first);
});
