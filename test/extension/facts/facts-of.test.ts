import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../extension/facts/facts-of.ts';
import type { Home } from '../../../extension/facts/home-of.ts';
import type { Connection, Egress } from '../../../native-host/protocol.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { lima, nairobi, newYork, sydney, tokyo, utrecht } from '../map/cities.ts';
import { egressWith, tunnel } from '../map/egress.ts';

const home: Home = { latitude: 52.5, longitude: 13.4, radiusKm: 25, source: 'hand' };
const here = { home, egress: egressWith(), nowMs: 1_000_000 };
const toSydney = connectionWith({ place: sydney, minRttMs: 18, interface: 'wlan0' });
const reachIn = (context: { home?: Home | null; egress?: Egress | null }, connection = toSydney) =>
  factsOf([connection], { ...here, ...context })(connection).reach.kind;

test('the distance is from home to the place', () => {
  expect(factsOf([toSydney], here)(toSydney).distanceKm).toBeCloseTo(16_095, -2);
});

test('without home or without a place there is no distance', () => {
  const nowhere = connectionWith({});
  expect(factsOf([toSydney], { ...here, home: null })(toSydney).distanceKm).toBeNull();
  expect(factsOf([nowhere], here)(nowhere).distanceKm).toBeNull();
});

describe('the physics check', () => {
  test('rules out Sydney within 18 ms', () => {
    expect(reachIn({})).toBe('impossible');
  });

  test('says nothing without a home, or with a rough one', () => {
    expect(reachIn({ home: null })).toBe('unchecked');
    expect(reachIn({ home: { ...home, source: 'time-zone' } })).toBe('unchecked');
  });

  test('says nothing while the egress is unknown', () => {
    expect(reachIn({ egress: null })).toBe('unchecked');
  });

  test('says nothing while that family leaves through a tunnel', () => {
    expect(reachIn({ egress: egressWith({ ipv4: tunnel }) })).toBe('unchecked');
    expect(reachIn({ egress: egressWith({ ipv6: tunnel }) })).toBe('impossible');
    expect(reachIn({ egress: egressWith({ ipv6: tunnel }) }, { ...toSydney, family: 6 })).toBe('unchecked');
  });

  test('says nothing of a connection through a tunnel of its own', () => {
    expect(reachIn({}, { ...toSydney, interface: 'wg0' })).toBe('unchecked');
  });

  test('says nothing without a round trip, as of UDP', () => {
    expect(reachIn({}, { ...toSydney, protocol: 'udp', state: null, minRttMs: null })).toBe('unchecked');
  });

  test('uses the shortest round trip, not the last one', () => {
    expect(reachIn({}, { ...toSydney, rttMs: 400 })).toBe('impossible');
    expect(reachIn({}, { ...toSydney, rttMs: 5, minRttMs: 250 })).toBe('possible');
  });

  test('applies to incoming connections as well', () => {
    expect(reachIn({}, { ...toSydney, direction: 'incoming' })).toBe('impossible');
  });
});

describe('a nearby middlebox that responds for all distant servers', () => {
  const far = [sydney, newYork, tokyo, lima, nairobi];
  const connectionsOf = (minRttMs: number, fields: Partial<Connection> = {}) =>
    far.map((place, index) => connectionWith({ id: `${fields.remotePort}-${index}`, place, minRttMs, ...fields }));
  const kinds = (connections: Connection[]) => {
    const look = factsOf(connections, here);
    return [...new Set(connections.map((connection) => look(connection).reach.kind))];
  };

  test('is detected by responses from five distant places within a millisecond', () => {
    expect(kinds(connectionsOf(1))).toEqual(['unchecked']);
  });

  test('is not concluded from three wrong places', () => {
    expect(kinds(connectionsOf(1).slice(0, 3))).toEqual(['impossible']);
  });

  test('is not concluded from many connections to one wrong place', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ ...toSydney, id: String(index), minRttMs: 1 }));
    expect(kinds(many)).toEqual(['impossible']);
  });

  test('is ruled out while most places have plausible round trips', () => {
    const honest = connectionsOf(300).slice(0, 4);
    expect(factsOf([...honest, toSydney], here)(toSydney).reach.kind).toBe('impossible');
  });

  test('is not concluded from networks that do respond from nearby', () => {
    const cdn = { network: { asn: 13335, organisation: 'Cloudflare' } };
    expect(kinds(connectionsOf(1, cdn))).toEqual(['impossible']);
  });

  test('is detected by port: one that intercepts web pages leaves mail alone', () => {
    const [web, mail] = [connectionsOf(1, { remotePort: 443 }), connectionsOf(300, { remotePort: 993 })];
    const wrong = connectionWith({ id: 'wrong', place: sydney, minRttMs: 18, remotePort: 993 });
    const look = factsOf([...web, ...mail, wrong], here);
    expect(web.map((connection) => look(connection).reach.kind)).toEqual(web.map(() => 'unchecked'));
    expect(look(wrong).reach.kind).toBe('impossible');
  });
});

test('an anycast network is named', () => {
  const cdn = connectionWith({ place: utrecht, network: { asn: 54113, organisation: 'FASTLY' } });
  expect(factsOf([cdn], here)(cdn).anycast).toBe('Fastly');
});

test('cached facts do not outlive their inputs', () => {
  expect(factsOf([toSydney], here)(toSydney).reach.kind).toBe('impossible');
  expect(factsOf([toSydney], { ...here, home: { ...home, latitude: -33, longitude: 151 } })(toSydney)).toMatchObject({
    reach: { kind: 'possible' },
    distanceKm: expect.closeTo(98, -1) as number,
  });
});

test('outliers are found in a one-shot iterable', () => {
  const others = [sydney, newYork, tokyo].flatMap((place, index) =>
    ['firefox', 'mail'].map((processName) => connectionWith({ id: `${processName}-${index}`, processName, place })),
  );
  const alone = connectionWith({ id: 'alone', processName: 'updater', place: lima });
  const once = [...others, alone].values();
  expect(factsOf(once, here)(alone).outlier).toBe('country');
});

test('nothing is new until ten minutes of history show what is usual', () => {
  const minute = 60_000;
  const seenAt = (id: string, minutes: number) =>
    connectionWith({ id, processName: id, remoteAddress: '192.0.2.1', firstSeenMs: minutes * minute });
  const [first, early, late] = [seenAt('first', 0), seenAt('early', 9), seenAt('late', 11)];
  const isNew = factsOf([first, early, late], { ...here, nowMs: 12 * minute });
  expect([first, early, late].map((each) => isNew(each).isNew)).toEqual([false, false, true]);
});
