import type { LocatedAddress } from '../../native-host/protocol.ts';
import type { CheckScope } from '../exit/check-scope.ts';
import type { CheckResult, CheckResults, Family } from '../exit/evidence.ts';
import type { CheckService } from '../exit/exit-choice.ts';
import { queryUdp } from './query-udp.ts';
import type { StunResults } from './query-stun.ts';
import { originsOf, resolveService } from './resolve-service.ts';
import type { ReadAddress } from './read-public-address.ts';

export type CheckRequest = {
  service: CheckService;
  /** What may be asked now, asked again before each part: a tunnel may drop while a check runs. */
  scope: () => CheckScope;
  /** The source address of each family's route when the check began; null if it has none, or that is not known. */
  sources: Record<Family, string | null>;
  /** Ends the check: its results are worthless. */
  signal: AbortSignal;
};

export type CheckDependencies = {
  queryEcho(url: string, family: Family, signal: AbortSignal): Promise<ReadAddress>;
  queryStun(url: string, signal: AbortSignal, isWanted: () => boolean): Promise<StunResults | null>;
  /** Whether the browser lets the extension access these origins. */
  isPermitted(origins: string[]): Promise<boolean>;
  /** Places from the host; an address that cannot be looked up is missing in the result. */
  locate(addresses: string[]): Promise<LocatedAddress[]>;
};

/**
 * Asks the chosen service once over HTTPS for each IP version and once over UDP, as far as that may be asked, and looks
 * up the places of the addresses that it saw.
 *
 * Without the browser's permission for its origins nothing is contacted, not even the STUN server, for which browsers
 * have no permission.
 *
 * @returns null if the chosen service is no longer listed
 */
export async function runCheck(request: CheckRequest, dependencies: CheckDependencies): Promise<CheckResults | null> {
  const service = resolveService(request.service);
  if (service === null) return null;
  const checkedAtMs = Date.now();
  const isPermitted = await dependencies.isPermitted(originsOf(request.service));
  const { families } = request.scope();
  const urls = service.https.filter(({ family }) => families.includes(family));
  if (!isPermitted) {
    const https = urls.map(({ family }) => failed(family, 'not-permitted', checkedAtMs));
    return { service: service.operator, checkedAtMs, https, udp: [] };
  }
  const [https, udp] = await Promise.all([
    Promise.all(urls.map(({ family, url }) => queryHttps(url, family, request, dependencies))),
    queryUdp(service.stun.url, request, dependencies),
  ]);
  const places = await placesOf([...https, ...udp], dependencies);
  const located = <T extends CheckResult>(results: T[]) => results.map((result) => ({ ...result, ...places(result) }));
  return { service: service.operator, checkedAtMs, https: located(https), udp: located(udp) };
}

async function queryHttps(
  url: string,
  family: Family,
  { signal }: CheckRequest,
  { queryEcho }: CheckDependencies,
): Promise<CheckResult> {
  const read = await queryEcho(url, family, signal);
  if (read.kind === 'failed') return failed(family, read.reason, Date.now());
  return { kind: 'seen', address: read.address, family, seenAtMs: Date.now(), place: null, network: null };
}

const failed = (family: Family, reason: string, atMs: number): CheckResult => ({
  kind: 'failed',
  family,
  reason,
  atMs,
});

/** Place and network of a result's address, if the host knows it. */
async function placesOf(results: CheckResult[], { locate }: CheckDependencies) {
  const addresses = results.flatMap((result) => (result.kind === 'seen' ? [result.address] : []));
  const located = addresses.length === 0 ? [] : await locate([...new Set(addresses)]);
  const byAddress = new Map(located.map(({ address, place, network }) => [address, { place, network }]));
  return (result: CheckResult) => (result.kind === 'seen' ? byAddress.get(result.address) : undefined);
}
