import { connectionWith } from '../../../scripts/connection-with.ts';

/** A valid host message of every type, as plain JSON values. */
export const hello = {
  type: 'hello',
  protocol: 1,
  version: '0.1.0',
  platform: 'linux',
  source: 'netlink',
  databases: [],
  capabilities: [],
};

const database = {
  role: 'city',
  path: '/data/city.mmdb',
  type: 'TapMap-City',
  builtAtMs: 1000,
  builtIn: true,
  attribution: { text: 'IP Geolocation by DB-IP', url: 'https://db-ip.com' },
};

const route = {
  interface: 'wg0',
  kind: 'tunnel',
  sourceAddress: '192.0.2.9',
  gateway: null,
  tunnel: 'yes',
  encrypts: true,
};
const place = {
  countryCode: 'NL',
  region: null,
  city: 'Utrecht',
  latitude: 52.1,
  longitude: 5.1,
  precision: 'city',
  accuracyRadiusKm: 20,
};
const network = { asn: 64_500, organisation: 'Example' };
const located = { address: '203.0.113.1', scope: 'public', place, network, traits: ['anycast'] };

export const snapshot = {
  type: 'snapshot',
  part: 1,
  parts: 1,
  takenAtMs: 2000,
  source: 'netlink',
  platform: 'linux',
  hostVersion: '0.1.0',
  complete: true,
  problems: [{ code: 'owners-hidden', sockets: 3 }],
  connections: [{ ...connectionWith({}), place, network }],
};

export const changes = {
  type: 'changes',
  takenAtMs: 3000,
  opened: [connectionWith({ id: '2' })],
  changed: [{ id: '1', rttMs: 12.5 }],
  closed: [{ id: '3', closedAtMs: 2900, state: 'TIME_WAIT' }],
};

export const messages = [
  hello,
  snapshot,
  changes,
  {
    type: 'egress',
    takenAtMs: 1,
    ipv4: route,
    ipv6: null,
    interfaces: [{ name: 'wg0', kind: 'tunnel', driver: null, up: true, addresses: ['192.0.2.9'], addressCount: 1 }],
    interfaceCount: 1,
    resolver: 'systemd-resolved',
    nameServers: [{ address: '192.0.2.53', interface: null, asked: 'all' }],
    nameServerCount: 1,
    tunnelEndpoints: [{ address: '203.0.113.77', interface: 'wlan0' }],
    tunnelEndpointCount: 1,
    bypasses: [{ prefix: '128.0.0.0/1', interface: 'wlan0' }],
    bypassCount: 1,
    ipsec: null,
    reasons: [{ code: 'ppp-may-be-uplink', interface: 'ppp0' }],
  },
  { type: 'located', requestId: 1, part: 1, parts: 1, problems: [], results: [located] },
  { type: 'database', databases: [database], problems: [] },
  { type: 'problem', code: 'sockets-unreadable', errno: 13 },
];
