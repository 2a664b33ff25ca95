import { expect, test } from 'vitest';
import { detailGroups } from '../../../../extension/page/details/detail-groups.ts';
import type { Detail, DetailSources } from '../../../../extension/page/details/detail.ts';
import { earlierOf, turnsOf } from '../../../../extension/page/details/earlier-of.ts';
import { noHour } from '../../../../extension/store/hour.ts';
import type { Connection } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';

test('a place shows its precision', () => {
  expect(noted({ place: placeWith({ precision: 'country', countryCode: 'NO' }) }, 'Location')).toEqual([
    'Somewhere in Norway (only the country is known)',
  ]);
  expect(noted({ place: placeWith({ accuracyRadiusKm: 20 }) }, 'Location')).toEqual(['Accurate to about 20 km']);
});

test('an address in no database is searched for as such, one of the local network by its scope', () => {
  expect(line({ place: null }, 'Location')?.filter).toEqual({ field: 'country', value: 'none' });
  expect(line({ place: null, scope: 'private' }, 'Location')?.filter).toEqual({ field: 'scope', value: 'private' });
});

test('what contradicts a place is said in a sentence', () => {
  const reach = { kind: 'impossible', distanceKm: 16_000, farthestKm: 2698, minRttMs: 18 } as const;
  const doubt = line({ place: placeWith({ city: 'Sydney', countryCode: 'AU' }) }, 'Location check', { reach });
  expect(doubt?.value).toContain('Sydney, Australia');
  expect(doubt?.value).toContain('2,700 km');
});

test.each([
  [{ direction: 'incoming', localPort: 22, remotePort: 50_123 }, '22'],
  [{ direction: 'outgoing', localPort: 50_123, remotePort: 443 }, '443'],
  [{ direction: 'unknown', localPort: 5353, remoteAddress: null, remotePort: null }, '5353'],
] as const)('the port shown is the service port: %o', (fields, port) => {
  expect(line(fields, 'Port')?.filter).toEqual({ field: 'port', value: port });
});

test('an unconnected socket is said to be that, and not to be open for anybody', () => {
  const unconnected = {
    protocol: 'udp',
    state: null,
    direction: 'unknown',
    remoteAddress: null,
    remotePort: null,
  } as const;
  expect(line(unconnected, 'Direction')?.value).toBe('Unconnected: may only send, may also listen');
  expect(line({ direction: 'unknown' }, 'Direction')?.value).toBe('Unknown');
});

test('a state that the system does not report is said to be that', () => {
  expect(line({ state: null }, 'State')).toMatchObject({
    value: 'Not reported by the system',
    filter: { field: 'state', value: 'none' },
  });
  expect(line({ protocol: 'udp', state: null }, 'State')).toBeUndefined();
});

test.each([
  ['255.255.255.255', 'multicast', 'Local network, broadcast'],
  ['255.255.255.255', 'reserved', 'Local network, broadcast'],
  ['198.51.100.15', 'multicast', 'Local network, broadcast'],
  ['224.0.0.251', 'multicast', 'Multicast'],
  ['239.255.255.250', 'multicast', 'Multicast'],
  ['ff02::1', 'multicast', 'Multicast'],
  ['192.168.0.9', 'private', 'Local network'],
] as const)('%s with the scope %s is in: %s', (remoteAddress, scope, name) => {
  expect(line({ remoteAddress, scope, place: null }, 'Location')?.value).toBe(name);
});

test('a name that the system reports only in part says so', () => {
  const note = ['The system reports only the beginning of this name.'];
  expect(noted({ processName: 'a-very-long-dae…' }, 'Program')).toEqual(note);
  expect(noted({ processName: 'gunicorn: maste…', executable: '/usr/bin/python3.11' }, 'Program')).toEqual(note);
  expect(noted({ processName: 'odd…', executable: '/opt/odd…' }, 'Program')).toEqual([]);
  expect(noted({ processName: 'a-very-long-daemon' }, 'Program')).toEqual([]);
});

test('a program that relays the traffic of containers says that it is listed there too', () => {
  expect(noted({ processName: 'pasta' }, 'Program')).toEqual([expect.stringContaining('are the same traffic')]);
  expect(noted({ processName: 'slirp4netns' }, 'Program')).toHaveLength(1);
  expect(noted({ processName: 'pasta', namespace: 'podman:8fbe0d2c1a3b' }, 'Program')).toEqual([]);
  expect(noted({ processName: 'curl' }, 'Program')).toEqual([]);
});

test('a program named init shows its path', () => {
  expect(line({ processName: 'init', executable: '/init' }, 'Executable')?.value).toBe('/init');
});

test('a state is explained', () => {
  expect(noted({ state: 'CLOSE_WAIT' }, 'State')[0]).toMatch(/^closed by the remote host/);
});

test('an unanswered attempt says so in place of a state', () => {
  const failed = { state: 'SYN_SENT', closedAtMs: 5000 } as const;
  expect(line(failed, 'State')).toBeUndefined();
  expect(line(failed, 'Result')?.value).toMatch(/refused or no response/);
});

test('a rate is shown below the bytes, and none without traffic', () => {
  const moving = { rate: { sentPerS: 0, receivedPerS: 2000 } };
  expect(line({ bytesReceived: 5000 }, 'Received', {}, moving)?.notes).toEqual(['Currently 2 kB/s']);
  expect(line({ bytesSent: 10 }, 'Sent', {}, moving)?.notes).toEqual([]);
});

test('unknown owners are shown as unknown, other unknown facts are left out', () => {
  expect(line({}, 'Program')?.value).toBe('Not reported by the system');
  expect(line({}, 'User')).toBeUndefined();
});

test('earlier connections are those of the same program to the same address', () => {
  const connection = connectionWith({ id: 'now', processName: 'curl' });
  const past = (fields: Partial<Connection>) => ({
    connection: connectionWith({ processName: 'curl', closedAtMs: 5, ...fields }),
    stateChanges: [],
  });
  const closed = [past({ id: 'same' }), past({ id: 'b', processName: 'ssh' }), past({ id: 'c', remoteAddress: '::2' })];
  const found = earlierOf(connection, { ...noHour, closed });
  expect(found.map((each) => each.connection.id)).toEqual(['same']);
});

test('states that ended after the shown moment are left out', () => {
  const stateChanges = new Map([['1', [{ untilMs: 10, state: 'SYN_SENT' }, { untilMs: 20, state: 'ESTABLISHED' }]]] as const); // prettier-ignore
  expect(turnsOf(connectionWith({ id: '1' }), { ...noHour, stateChanges }, 15).map(({ state }) => state)).toEqual([
    'SYN_SENT',
  ]);
});

test('what the database marks an address as is said in words', () => {
  expect(line({ traits: ['anycast', 'satellite'] }, 'Marked as')?.value).toBe(
    'anycast (one address, many locations), satellite Internet (possibly a ground station)',
  );
  expect(line({}, 'Marked as')).toBeUndefined();
});

function noted(fields: Partial<Connection>, name: string): string[] {
  return line(fields, name)?.notes ?? [];
}

function line(
  fields: Partial<Connection>,
  name: string,
  facts: Partial<DetailSources['facts']> = {},
  more: Partial<DetailSources> = {},
): Detail | undefined {
  const groups = detailGroups({
    connection: connectionWith(fields),
    hosts: { names: [], own: [], listed: [], others: [], tabIds: [] },
    facts: {
      distanceKm: null,
      reach: { kind: 'unchecked' },
      anycast: null,
      handedOut: false,
      outlier: null,
      isNew: false,
      ...facts,
    },
    rate: null,
    stateChanges: [],
    earlier: [],
    nowMs: 10_000,
    isBack: false,
    ...more,
  });
  return groups.flatMap(({ details }) => details).find((detail) => detail.name === name);
}
