import { expect, test } from 'vitest';
import { noHosts } from '../../../extension/sites/connection-hosts.ts';
import type { Connection } from '../../../native-host/protocol.ts';
import type { Facts } from '../../../extension/facts/facts-of.ts';
import { matcherOf } from '../../../extension/search/matcher-of.ts';
import { parseQuery } from '../../../extension/search/parse-query.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';

const hourMs = 3_600_000;
const connections = [
  connectionWith({
    id: 'web',
    processName: 'firefox-esr',
    pid: 1200,
    owner: 'sam',
    place: placeWith(),
    network: { asn: 64_500, organisation: 'Demo Net' },
    rttMs: 18,
    bytesSent: 2_400,
    bytesReceived: 3_000_000,
    interface: 'wlan0',
    traits: ['anonymous-proxy', 'satellite'],
  }),
  connectionWith({
    id: 'dns',
    protocol: 'udp',
    family: 6,
    state: null,
    remoteAddress: '2001:db8::1',
    remotePort: 53,
    service: 'resolver.service',
    firstSeenMs: 1000 + 2 * hourMs,
  }),
  connectionWith({ id: 'ssh', processName: 'ssh', scope: 'private', remoteAddress: '192.168.1.9', remotePort: 22 }),
  connectionWith({ id: 'try', processName: 'curl', remotePort: 8443, state: 'SYN_SENT', closedAtMs: 2000 }),
  connectionWith({
    id: 'sshd',
    processName: 'sshd',
    remoteAddress: null,
    remotePort: null,
    localPort: 22,
    direction: 'listening',
    state: 'LISTEN',
  }),
];
const plain: Facts = {
  distanceKm: null,
  reach: { kind: 'unchecked' },
  anycast: null,
  handedOut: false,
  outlier: null,
  isNew: false,
};
const facts = new Map<string, Facts>([
  ['web', { ...plain, distanceKm: 900, isNew: true, outlier: 'country' }],
  [
    'dns',
    {
      ...plain,
      anycast: 'Demo Anycast',
      handedOut: true,
      reach: { kind: 'impossible', distanceKm: 16_000, farthestKm: 2700, minRttMs: 18 },
    },
  ],
]);
const context = {
  factsOf: ({ id }: { id: string }) => facts.get(id) ?? plain,
  hostsOf: noHosts,
  nowMs: 1000 + 3 * hourMs,
};

test.each([
  ['', 'web dns ssh try sshd'],
  ['firefox', 'web'],
  ['UTRECHT demo', 'web'],
  ['utrecht ssh', ''],
  ['-ssh', 'web dns try'],
  ['as64500', 'web'],
  ['[2001:db8::1]:53', 'dns'],
  ['program:firefox', 'web'],
  ['program:ssh', 'ssh sshd'],
  ['program:=ssh', 'ssh'],
  ['program:resolver', 'dns'],
  ['-program:ssh', 'web dns try'],
  ['program:none', ''],
  ['country:NL', 'web'],
  ['country:netherlands', 'web'],
  ['country:Niederlande', 'web'],
  ['country:none', 'dns ssh try sshd'],
  ['network:demo', 'web'],
  ['network:AS64500', 'web'],
  ['asn:64500', 'web'],
  ['asn:AS64500', 'web'],
  ['port:22', 'ssh sshd'],
  ['port:20-60', 'dns ssh sshd'],
  ['port:53,443', 'web dns'],
  ['port:>1024', 'try'],
  ['local:22', 'sshd'],
  ['local:192.0.2.0/24', 'web dns ssh try sshd'],
  ['address:192.168.0.0/16', 'ssh'],
  ['address:2001:DB8:0::1', 'dns'],
  ['address:198.51', 'web try'],
  ['address:2001:db8::/32', 'dns'],
  ['protocol:UDP', 'dns'],
  ['state:none', 'dns'],
  ['state:syn-sent', 'try'],
  ['-state:ESTABLISHED', 'dns try sshd'],
  ['direction:listening', 'sshd'],
  ['scope:private', 'ssh'],
  ['user:sam', 'web'],
  ['pid:1200', 'web'],
  ['interface:wlan0', 'web'],
  ['rtt:<20', 'web'],
  ['rtt:18', 'web'],
  ['-rtt:<20', 'dns ssh try sshd'],
  ['distance:>5000', ''],
  ['distance:500-1000km', 'web'],
  ['sent:>2kB', 'web'],
  ['received:3MB', 'web'],
  ['age:>2h', 'web ssh sshd'],
  ['age:<5s', 'try'],
  ['is:new', 'web'],
  ['is:anycast', 'dns'],
  ['is:satellite', 'web'],
  ['is:anonymous-proxy', 'web'],
  ['is:handed-out', 'dns'],
  ['is:impossible', 'dns'],
  ['is:unlikely', ''],
  ['is:outlier', 'web'],
  ['is:established', 'web ssh'],
  ['is:closed', 'try'],
  ['is:failed', 'try'],
  ['is:listening', 'sshd'],
  ['program:curl program:firefox', 'web try'],
  ['program:ssh port:22 -is:listening', 'ssh'],
  ['-program:curl -program:firefox', 'dns ssh sshd'],
  ['program:curl nonsense:1 port:many', 'try'],
])('%s finds %s', (text, ids) => {
  const { matches } = matcherOf(parseQuery(text));
  expect(
    connections
      .filter((connection) => matches(connection, context))
      .map(({ id }) => id)
      .join(' '),
  ).toBe(ids);
});

test('a connection whose state the system does not report still counts', () => {
  const stateless = connectionWith({ state: null });
  const isFound = (search: string) => matcherOf(parseQuery(search)).matches(stateless, context);
  for (const search of ['state:established', 'state:none', '-state:TIME_WAIT', 'is:established', 'is:open'])
    expect([search, isFound(search)]).toEqual([search, true]);
  for (const search of ['state:TIME_WAIT', 'state:listen', 'is:closing', 'is:listening', '-state:established'])
    expect([search, isFound(search)]).toEqual([search, false]);
  expect(
    matcherOf(parseQuery('state:established')).matches(connectionWith({ protocol: 'udp', state: null }), context),
  ).toBe(false);
});

test('an unconnected UDP socket does not listen', () => {
  const unconnected = connectionWith({
    protocol: 'udp',
    state: null,
    direction: 'unknown',
    remoteAddress: null,
    remotePort: null,
  });
  const isFound = (search: string) => matcherOf(parseQuery(search)).matches(unconnected, context);
  expect(['is:listening', 'direction:listening', 'direction:unknown'].map(isFound)).toEqual([false, false, true]);
});

test('a program is found by the name of its file, and one whose name is cut by its service', () => {
  const script = connectionWith({ processName: 'mailsync', executable: '/usr/bin/python3.11' });
  const cut = connectionWith({ processName: 'a-very-long-dae…', service: 'a-very-long-daemon-name.service' });
  const finds = (search: string, connection: Connection) => matcherOf(parseQuery(search)).matches(connection, context);
  for (const search of ['mailsync', 'program:mailsync', 'program:=mailsync', 'program:python', 'python3'])
    expect([search, finds(search, script)]).toEqual([search, true]);
  for (const search of ['a-very-long-daemon-name', 'program:a-very-long-daemon-name', 'program:a-very-long-dae'])
    expect([search, finds(search, cut)]).toEqual([search, true]);
  expect(finds('program:usr', script)).toBe(false);
});
