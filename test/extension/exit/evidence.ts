import type { Connection, Egress, Interface, Network, Place, EgressRoute } from '../../../native-host/protocol.ts';
import type {
  CheckResults,
  Evidence,
  Family,
  PopResponse,
  SeenAddress,
  SentBy,
} from '../../../extension/exit/evidence.ts';
import { popsSeen } from '../../../extension/exit/cdn/pops-seen.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';

/** The time for which the tests judge. */
export const nowMs = 1_800_000_000_000;

export const wifi: EgressRoute = {
  interface: 'wlan0',
  kind: 'wifi',
  sourceAddress: '192.168.1.7',
  gateway: '192.168.1.1',
  tunnel: 'no',
  encrypts: false,
};
export const wifi6: EgressRoute = { ...wifi, sourceAddress: 'fd00::7', gateway: 'fe80::1' };
export const wireguard: EgressRoute = {
  interface: 'wg0',
  kind: 'tunnel',
  sourceAddress: '10.2.0.2',
  gateway: null,
  tunnel: 'yes',
  encrypts: true,
};
export const wireguard6: EgressRoute = { ...wireguard, sourceAddress: 'fd00:2::2' };

export const interfaceWith = (name: string, kind: Interface['kind'], fields: Partial<Interface> = {}): Interface => ({
  name,
  kind,
  driver: null,
  up: true,
  addresses: [],
  addressCount: fields.addresses?.length ?? 0,
  ...fields,
});

export const interfaces: Interface[] = [
  interfaceWith('lo', 'loopback', { addresses: ['127.0.0.1', '::1'] }),
  interfaceWith('wlan0', 'wifi', { addresses: ['192.168.1.7', 'fd00::7'] }),
  interfaceWith('wg0', 'tunnel', { addresses: ['10.2.0.2', 'fd00:2::2'] }),
];

/** All traffic through WireGuard, DNS queries included. */
export function egressWith(fields: Partial<Egress> = {}): Egress {
  const egress: Omit<Egress, 'interfaceCount' | 'nameServerCount' | 'tunnelEndpointCount' | 'bypassCount'> = {
    takenAtMs: nowMs - 60_000,
    ipv4: wireguard,
    ipv6: null,
    interfaces,
    resolver: 'resolv.conf',
    nameServers: [{ address: '10.2.0.1', interface: 'wg0', asked: 'first' }],
    tunnelEndpoints: [],
    bypasses: [],
    ipsec: null,
    reasons: [],
    ...fields,
  };
  const { interfaces: all, nameServers, tunnelEndpoints, bypasses } = egress;
  const counts = { interfaceCount: all.length, nameServerCount: nameServers.length, bypassCount: bypasses.length };
  return { ...counts, tunnelEndpointCount: tunnelEndpoints.length, ...egress };
}

/** A responding host and a tunnel for IPv4; nothing else is known. */
export function evidenceWith(fields: Partial<Evidence> = {}): Evidence {
  return {
    hostResponds: true,
    egress: egressWith(),
    outside: [],
    tunnelTalk: [],
    leaving: [],
    tunnelEndpoints: [],
    ipsec: [],
    ownAddresses: [],
    pops: null,
    check: null,
    proxy: null,
    localResolvers: [],
    ...fields,
  };
}

const cities = {
  NL: ['Amsterdam', 52.37, 4.9],
  DE: ['Frankfurt am Main', 50.11, 8.68],
  US: ['New York', 40.71, -74.01],
  SE: ['Stockholm', 59.33, 18.07],
} as const;

export function placeIn(countryCode: keyof typeof cities): Place {
  const [city, latitude, longitude] = cities[countryCode];
  return placeWith({ countryCode, region: null, city, latitude, longitude });
}

const addresses = {
  NL: ['198.51.100.1', '2001:db8:1::1'],
  DE: ['198.51.100.2', '2001:db8:2::1'],
  US: ['198.51.100.3', '2001:db8:3::1'],
  SE: ['198.51.100.4', '2001:db8:4::1'],
} as const;

/** An address of a hosting provider there. */
export function seenIn(
  countryCode: keyof typeof cities,
  family: Family = 4,
  fields: Partial<SeenAddress> = {},
): SeenAddress {
  const address = addresses[countryCode][family === 4 ? 0 : 1];
  const network: Network = { asn: 64_500, organisation: 'Some Hosting' };
  return { address, family, seenAtMs: nowMs - 60_000, place: placeIn(countryCode), network, ...fields };
}

/** A check from a minute ago. */
export function checkWith(
  https: SeenAddress[],
  udp: (SeenAddress & { sentBy?: SentBy })[] = [],
  checkedAtMs = nowMs - 60_000,
): CheckResults {
  return {
    ...{ service: 'Some Operator', checkedAtMs },
    https: https.map((result) => ({ kind: 'seen', ...result })),
    udp: udp.map((result) => ({ kind: 'seen', base: '10.2.0.2', sentBy: 'route', ...result })),
  };
}

/** So many responses from Cloudflare's PoPs, by code, one per second up to now. */
export function answersOf(counts: Record<string, number>, untilMs = nowMs): PopResponse[] {
  const codes = Object.entries(counts).flatMap(([code, count]) => Array<string>(count).fill(code));
  return codes.map((code, index) => ({ network: 'cloudflare', code, seenAtMs: untilMs - index * 1000 }));
}

export const popsWith = (counts: Record<string, number>, untilMs = nowMs) => popsSeen(answersOf(counts, untilMs));

/** An open connection over Wi-Fi to a public address. */
export function outsideConnection(fields: Partial<Connection> = {}): Connection {
  return connectionWith({ interface: 'wlan0', localAddress: '192.168.1.7', processName: 'curl', ...fields });
}
