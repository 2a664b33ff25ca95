import { frame } from '../../native-host/messaging/frame.ts';
import { createFrameParser } from '../../native-host/messaging/parse-frames.ts';
import type {
  Connection,
  Database,
  Egress,
  HostMessage,
  LocatedAddress,
  Place,
  Problem,
} from '../../native-host/protocol.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { connectionWith } from '../../scripts/connection-with.ts';
import { hostileText as hostile } from './hostile-text.ts';

/**
 * A native host that keeps to the protocol, and in which every text that comes from outside of TapMap (names, paths,
 * addresses, texts of databases, facts of problems) is hostile. It responds as the real one does.
 */
const nowMs = Date.now();

const placeIn = (countryCode: string, latitude: number, precision: Place['precision']): Place => ({
  ...{ countryCode, latitude, longitude: 5, precision, accuracyRadiusKm: 20 },
  ...{ region: hostile('region'), city: hostile('city') },
});

function connectionNumber(id: number, fields: Partial<Connection>): Connection {
  return connectionWith({
    id: hostile(`id ${id}`),
    ...{ pid: 100 + id, processName: hostile(`program ${id}`), executable: hostile(`/bin/${id}`) },
    ...{ owner: hostile('owner'), service: hostile('service'), namespace: hostile('namespace') },
    ...{ firstSeenMs: nowMs - 60_000, lastSeenMs: nowMs, interface: hostile('eth') },
    network: { asn: 64_500 + id, organisation: hostile('organisation') },
    ...fields,
  });
}

const connections = [
  connectionNumber(1, { place: placeIn('NL', 52, 'city'), rttMs: 0.2, minRttMs: 0.1 }),
  connectionNumber(2, { place: placeIn('NO', 60, 'region'), namespace: null }),
  connectionNumber(3, { place: placeIn('SE', 59, 'country') }),
  connectionNumber(4, { processName: null, executable: null }),
  connectionNumber(5, { remoteAddress: hostile('remote'), localAddress: hostile('local') }),
  connectionNumber(6, { closedAtMs: nowMs - 1000, lastSeenMs: nowMs - 1000, place: placeIn('NL', 52, 'city') }),
  connectionNumber(7, {
    direction: 'listening',
    state: 'LISTEN',
    remoteAddress: null,
    remotePort: null,
    scope: 'unspecified',
  }),
];

const databases: Database[] = (['city', 'network'] as const).map((role) => ({
  ...{ role, path: hostile(`/${role}.mmdb`), type: hostile('type'), builtAtMs: 1, builtIn: false },
  attribution: { text: hostile(`source of ${role}`), url: `https://example.org/${hostile('url')}` },
}));

const problems: Problem[] = [
  { code: 'database-unusable', path: hostile('/broken') },
  { code: 'database-old', path: hostile('/old') },
  { code: 'bad-address', address: hostile('address') },
  { code: 'namespace-unreadable', namespace: hostile('namespace') },
];

const egress: Egress = {
  takenAtMs: nowMs,
  ipv4: {
    interface: hostile('tun'),
    kind: 'tunnel',
    sourceAddress: hostile('source'),
    gateway: hostile('gateway'),
    tunnel: 'yes',
    encrypts: true,
  },
  ipv6: null,
  interfaces: ['tun', 'eth'].map((name) => ({
    ...({
      name: hostile(name),
      kind: name === 'tun' ? 'tunnel' : 'ethernet',
      driver: hostile('driver'),
      up: true,
    } as const),
    addresses: ['192.0.2.1'],
    addressCount: 1,
  })),
  interfaceCount: 2,
  resolver: 'other',
  nameServers: [
    { address: hostile('server'), interface: hostile('eth'), asked: 'all' },
    { address: hostile('other'), interface: null, asked: 'fallback' },
  ],
  nameServerCount: 2,
  tunnelEndpoints: [{ address: hostile('endpoint'), interface: hostile('eth') }],
  tunnelEndpointCount: 1,
  bypasses: [{ prefix: hostile('prefix'), interface: hostile('eth') }],
  bypassCount: 1,
  ipsec: null,
  reasons: [{ code: 'rule-by-mark', interface: hostile('eth'), program: hostile('app') }],
};

const [version, platform] = [hostile('1.0'), hostile('linux')];
const send = (message: HostMessage): void => void process.stdout.write(frame(JSON.stringify(message)));

function respond(request: unknown): void {
  if (!isRecord(request)) return;
  if (request['type'] === 'subscribe') {
    const head = { takenAtMs: nowMs, source: 'netlink', platform, hostVersion: version, complete: true } as const;
    send({ type: 'snapshot', part: 1, parts: 1, ...head, problems, connections });
    send({ type: 'egress', ...egress });
  }
  if (request['type'] === 'locate' && Array.isArray(request['addresses'])) {
    const results = request['addresses'].map((address): LocatedAddress => ({
      ...{ address: String(address), scope: 'public', place: placeIn('NL', 52, 'city') },
      network: { asn: 64_500, organisation: hostile('organisation') },
      traits: ['anycast', 'anonymous-proxy', 'satellite'],
    }));
    send({ type: 'located', requestId: Number(request['requestId']), part: 1, parts: 1, problems: [], results });
  }
}

const isOld = process.argv.includes('too-old');
const hello = {
  type: 'hello',
  version,
  platform,
  source: 'netlink',
  databases,
  capabilities: ['snapshot', 'egress', 'locate'],
} as const;
process.stdout.write(frame(JSON.stringify({ ...hello, protocol: isOld ? 0 : 1 })));
const frames = createFrameParser(true);
process.stdin.on('data', (chunk: Buffer) => {
  for (const message of frames.push(chunk)) respond(JSON.parse(Buffer.from(message).toString()));
});
process.stdin.on('end', () => process.exit(0));
