import { expect, test } from 'vitest';
import { tunnelExit, tunnelRoute } from '../../../../extension/map/traces/tunnel-route.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';
import { endpointWith, exitAt, exitKnown, familyWith } from '../../exit-known.ts';
import { dsl } from '../../exit/situations.ts';
import { egressWith, tunnel, wifi } from '../egress.ts';

const inTunnel = egressWith({ ipv4: tunnel });
const utrecht = { latitude: 52.09, longitude: 5.12 };
const far = exitAt({ latitude: 45, longitude: 9 });
const routeWith = (exit: ReturnType<typeof exitAt> | null, tunnelEndpoints = [endpointWith()]) =>
  tunnelRoute(exitKnown({ ipv4: familyWith({ exit }) }, { egress: inTunnel, tunnelEndpoints }));

test('there is no route without a tunnel, or while nothing is known', () => {
  expect(tunnelRoute(null)).toBeNull();
  expect(
    tunnelRoute(exitKnown({ ipv4: familyWith({ exit: exitAt() }) }, { tunnelEndpoints: [endpointWith()] })),
  ).toBeNull();
});

test('a PPP line has no exit apart from home', () => {
  expect(tunnelRoute(exitKnown({ ipv4: familyWith({ exit: far }) }, { egress: dsl }))).toBeNull();
});

test('a tunnel without any known place has no route either', () => {
  expect(routeWith(null, [endpointWith({ place: null })])).toBeNull();
  expect(routeWith(exitAt({ conclusive: false, source: 'pops' }), [])).toBeNull();
});

test('an exit at its server is one symbol, one elsewhere is two', () => {
  expect(routeWith(exitAt())).toMatchObject({ exit: null, servers: [{ address: '203.0.113.9', isExit: true }] });
  expect(routeWith(far)).toMatchObject({ exit: { latitude: 45 }, servers: [{ isExit: false }] });
});

test('arcs begin at a conclusive exit, else at the server, else, with several servers, at home', () => {
  const begins = [routeWith(far), routeWith(exitAt()), routeWith(null), routeWith(exitAt({ conclusive: false }))].map(
    (route) => route && tunnelExit(route),
  );
  expect(begins).toMatchObject([{ latitude: 45 }, utrecht, utrecht, utrecht]);
  const two = routeWith(null, [endpointWith(), endpointWith({ address: '203.0.113.10', place: placeWith() })]);
  expect(two && tunnelExit(two)).toBeNull();
});

test('connections outside the tunnel, or of a family without one, in it, and of the tunnel itself are distinguished', () => {
  const outside = [
    { program: 'sync', family: 4 as const, interface: 'wlan0', excludedBy: null, connectionIds: ['out'] },
  ];
  const tunnelTalk = outside.map((program) => ({ ...program, program: 'tailscaled', connectionIds: ['talk'] }));
  const route = tunnelRoute(
    exitKnown(
      {},
      { egress: egressWith({ ipv4: tunnel, ipv6: wifi }), tunnelEndpoints: [endpointWith()], outside, tunnelTalk },
    ),
  );
  const ways = [
    connectionWith({ id: 'in' }),
    connectionWith({ id: 'out' }),
    connectionWith({ id: 'talk' }),
    connectionWith({ id: 'six', family: 6 }),
    connectionWith({ id: 'endpoint', remoteAddress: '203.0.113.9' }),
  ].map((connection) => route?.isInside(connection));
  expect(ways).toEqual([true, false, false, false, null]);
});

test('what uses the interface of the tunnel is in it, also where its family has no route', () => {
  const route = tunnelRoute(exitKnown({}, { egress: inTunnel, tunnelEndpoints: [endpointWith()] }));
  const six = connectionWith({ id: 'six', family: 6 });
  expect(route?.isInside({ ...six, interface: tunnel.interface })).toBe(true);
  expect(route?.isInside({ ...six, interface: wifi.interface })).toBe(false);
});
