import type { Connection, Egress, Interface, Network, Place, EgressRoute } from '../../../native-host/protocol.ts';
import type { CheckResults, Evidence, Family, SeenAddress, PopResponse } from '../../../extension/exit/evidence.ts';
import { popsSeen } from '../../../extension/exit/cdn/pops-seen.ts';
import { connectionWith } from '../connection.ts';
import { placeWith } from '../connections.ts';

/** The time for which the tests judge. */
export const nowMs = 1_800_000_000_000;

export const wifi: EgressRoute = {
  interface: 'wlan0',
  kind: 'wifi',
  sourceAddress: '192.168.1.7',
  gateway: '192.168.1.1',
  tunnel: 'no',
};
export const wifi6: EgressRoute = { ...wifi, sourceAddress: 'fd00::7', gateway: 'fe80::1' };
export const wireguard: EgressRoute = {
  interface: 'wg0',
  kind: 'tunnel',
  sourceAddress: '10.2.0.2',
  gateway: null,
  tunnel: 'yes',
};
export const wireguard6: EgressRoute = { ...wireguard, sourceAddress: 'fd00:2::2' };

export const interfaceWith = (name: string, kind: Interface['kind'], fields: Partial<Interface> = {}): Interface => ({
  name,
  kind,
  driver: null,
  up: true,
  addresses: [],
  ...fields,
});

export const interfaces: Interface[] = [
  interfaceWith('lo', 'loopback', { addresses: ['127.0.0.1', '::1'] }),
  interfaceWith('wlan0', 'wifi', { addresses: ['192.168.1.7', 'fd00::7'] }),
  interfaceWith('wg0', 'tunnel', { addresses: ['10.2.0.2', 'fd00:2::2'] }),
];

/** All traffic through WireGuard, DNS queries included. */
export function egressWith(fields: Partial<Egress> = {}): Egress {
  return {
    takenAtMs: nowMs - 60_000,
    ipv4: wireguard,
    ipv6: null,
    interfaces,
    nameServers: [{ address: '10.2.0.1', interface: 'wg0' }],
    tunnelEndpoints: [],
    ipsec: null,
    reasons: [],
    ...fields,
  };
}

/** A responding host and a tunnel for IPv4; nothing else is known. */
export function evidenceWith(fields: Partial<Evidence> = {}): Evidence {
  return {
    hostResponds: true,
    egress: egressWith(),
    outside: [],
    tunnelEndpoints: [],
    ipsec: false,
    ownAddresses: [],
    pops: null,
    check: null,
    proxy: null,
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
export function checkWith(https: SeenAddress[], udp: SeenAddress[] = [], checkedAtMs = nowMs - 60_000): CheckResults {
  const seen = (results: SeenAddress[]) => results.map((result) => ({ kind: 'seen' as const, ...result }));
  return { service: 'Some Operator', checkedAtMs, https: seen(https), udp: seen(udp) };
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
