import type { Connection, Egress, Network, Place } from '../../../native-host/protocol.ts';
import type {
  TunnelEndpoint,
  CheckResult,
  CheckResults,
  Evidence,
  Family,
  OutsideProgram,
  SeenAddress,
} from '../../exit/evidence.ts';
import { popsSeen } from '../../exit/cdn/pops-seen.ts';
import { sampleNetworks } from './sample-networks.ts';
import { samplePlaces } from './sample-places.ts';
import type { ExitStory } from './sample-story.ts';

/** The evidence of the sample's exit before the user runs a check. */
export function sampleEvidence(
  story: ExitStory,
  egress: Egress,
  connections: readonly Connection[],
  nowMs: number,
): Evidence {
  const isTunnel = egress.ipv4?.tunnel === 'yes';
  const knowsMore = story !== 'unknown' && story !== 'no-expectation';
  return {
    hostResponds: true,
    egress,
    outside: story === 'partly-outside' ? outside(connections) : [],
    tunnelEndpoints: isTunnel ? [endpoint] : [],
    ...{ tunnelTalk: [], leaving: [], ipsec: [], localResolvers: [] },
    ownAddresses: isTunnel ? [] : [seen('2001:db8:ffff::7', 6, placeOf('Amsterdam'), nowMs - 5000)],
    pops: knowsMore ? popsSeen(results(story, nowMs)) : null,
    check: knowsMore && story !== 'no-tunnel' ? sampleCheck(story, nowMs - 130_000) : null,
    proxy: null,
  };
}

/** Results of one check. */
export function sampleCheck(story: ExitStory, checkedAtMs: number): CheckResults {
  const exit = seenResult('203.0.113.9', 4, placeOf(exitCities[story] ?? 'Montreal'), checkedAtMs);
  const own = seenResult('192.0.2.7', 4, placeOf('Amsterdam'), checkedAtMs);
  const failed: CheckResult = { kind: 'failed', family: 6, reason: 'unreachable', atMs: checkedAtMs };
  const isOutside = story === 'no-tunnel' || story === 'no-expectation';
  const ipv6 = seenResult('2001:db8:ffff::7', 6, placeOf('Amsterdam'), checkedAtMs);
  return {
    service: 'Cloudflare',
    checkedAtMs,
    https: [isOutside ? own : exit, isOutside || story === 'leaks' ? ipv6 : failed],
    udp: [{ ...(isOutside || story === 'leaks' ? own : exit), base: '10.2.0.2', sentBy: 'route' }],
  };
}

const exitCities: Partial<Record<ExitStory, string>> = {
  'unexpected-country': 'New York',
  'no-tunnel': 'Amsterdam',
  'no-expectation': 'Amsterdam',
};

function placeOf(name: string): Place | null {
  return samplePlaces.find(({ city }) => city === name) ?? null;
}

const network: Network | null = sampleNetworks[2] ?? null;

const endpoint: TunnelEndpoint = {
  address: '203.0.113.77',
  family: 4,
  interface: 'wlan0',
  tunnel: 'wg0',
  shownBy: 'host-route',
  program: null,
  place: placeOf('Montreal'),
  network,
};

function seen(address: string, family: Family, place: Place | null, seenAtMs: number): SeenAddress {
  return { address, family, seenAtMs, place, network };
}

function seenResult(
  address: string,
  family: Family,
  place: Place | null,
  seenAtMs: number,
): { kind: 'seen' } & SeenAddress {
  return { kind: 'seen', ...seen(address, family, place, seenAtMs) };
}

/** A program of the sample that is configured to bypass the tunnel. */
export const outsideProgram = 'syncthing';

function outside(connections: readonly Connection[]): OutsideProgram[] {
  const ids = connections
    .filter(({ processName, scope, closedAtMs }) => processName === outsideProgram && scope === 'public' && !closedAtMs)
    .map(({ id }) => id);
  return [{ program: outsideProgram, family: 4, interface: 'wlan0', excludedBy: null, connectionIds: ids }];
}

/** PoPs near the exit, some of them across the border; PoPs far from it if the tunnel is not used. */
function results(story: ExitStory, nowMs: number) {
  const codes = popCodes[story] ?? ['YUL', 'YUL', 'YUL', 'YUL', 'YYZ', 'EWR'];
  return Array.from({ length: 42 }, (_, index) => ({
    seenAtMs: nowMs - (42 - index) * 11_000,
    network: index % 3 === 0 ? ('fastly' as const) : ('cloudflare' as const),
    code: codes[index % codes.length] ?? 'YUL',
  }));
}

const popCodes: Partial<Record<ExitStory, string[]>> = {
  'unexpected-country': ['EWR', 'EWR', 'IAD'],
  'no-tunnel': ['AMS', 'AMS', 'AMS', 'FRA'],
  leaks: ['SIN', 'SIN', 'HKG', 'YUL'],
};
