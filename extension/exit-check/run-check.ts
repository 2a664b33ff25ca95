import type { LocatedAddress } from '../../native-host/protocol.ts';
import type { CheckResult, CheckResults, Family } from '../exit/evidence.ts';
import type { CheckService } from '../exit/exit-choice.ts';
import { resolveService, type ResolvedService, originsOf } from './resolve-service.ts';
import type { ReadAddress } from './read-public-address.ts';

export type CheckDependencies = {
  queryEcho(url: string, family: Family | null): Promise<ReadAddress>;
  queryStun(url: string): Promise<ReadAddress[]>;
  /** Whether the browser lets the extension access these origins. */
  isPermitted(origins: string[]): Promise<boolean>;
  /** Places from the host; an address that cannot be looked up is missing in the result. */
  locate(addresses: string[]): Promise<LocatedAddress[]>;
};

/**
 * Asks the chosen service once over HTTPS for each IP version and once over UDP, and looks up the places of the addresses
 * that it saw.
 *
 * Without the browser's permission for its origins nothing is contacted, not even the STUN server, for which browsers
 * have no permission.
 *
 * @param families those that have an egress route: no other is requested
 * @returns null if the chosen service is no longer listed
 */
export async function runCheck(
  chosen: CheckService,
  families: readonly Family[],
  dependencies: CheckDependencies,
): Promise<CheckResults | null> {
  const service = resolveService(chosen);
  if (service === null) return null;
  const checkedAtMs = Date.now();
  const queries = service.https.filter(({ family }) => family === null || families.includes(family));
  if (!(await dependencies.isPermitted(originsOf(chosen)))) {
    const https = queries.map(({ family }) => failed(family, 'not-permitted', checkedAtMs));
    return { service: service.name, checkedAtMs, https, udp: [] };
  }
  const [https, udp] = await Promise.all([queryHttps(queries, dependencies), queryUdp(service, dependencies)]);
  const places = await placesOf([...https, ...udp], dependencies);
  const located = (results: CheckResult[]) => results.map((result) => ({ ...result, ...places(result) }));
  return { service: service.name, checkedAtMs, https: located(https), udp: located(udp) };
}

function queryHttps(queries: ResolvedService['https'], dependencies: CheckDependencies): Promise<CheckResult[]> {
  return Promise.all(
    queries.map(async ({ family, url }) => resultOf(await dependencies.queryEcho(url, family), family)),
  );
}

async function queryUdp({ stunUrl }: ResolvedService, dependencies: CheckDependencies): Promise<CheckResult[]> {
  if (stunUrl === null) return [];
  return (await dependencies.queryStun(stunUrl)).map((read) => resultOf(read, null));
}

function resultOf(read: ReadAddress, expectedFamily: Family | null): CheckResult {
  if (read.kind === 'failed') return failed(expectedFamily, read.reason, Date.now());
  const { address, family } = read;
  return { kind: 'seen', address, family, seenAtMs: Date.now(), place: null, network: null };
}

function failed(family: Family | null, reason: string, atMs: number): CheckResult {
  return { kind: 'failed', family, reason, atMs };
}

/** Place and network of a result's address, if the host knows it. */
async function placesOf(results: CheckResult[], { locate }: CheckDependencies) {
  const addresses = results.flatMap((result) => (result.kind === 'seen' ? [result.address] : []));
  const located = addresses.length === 0 ? [] : await locate([...new Set(addresses)]);
  const byAddress = new Map(located.map(({ address, place, network }) => [address, { place, network }]));
  return (result: CheckResult) => (result.kind === 'seen' ? byAddress.get(result.address) : undefined);
}
