import type { Family, SentBy, UdpResult } from '../exit/evidence.ts';
import type { StunResults } from './query-stun.ts';
import { sentBy } from './sent-by.ts';

type Request = { scope: () => { udp: boolean }; sources: Record<Family, string | null>; signal: AbortSignal };
type Dependencies = {
  queryStun(url: string, signal: AbortSignal, isWanted: () => boolean): Promise<StunResults | null>;
};

/** What the STUN server reports, each address once; a failure if it reports none; empty if UDP may not be asked. */
export async function queryUdp(url: string, request: Request, { queryStun }: Dependencies): Promise<UdpResult[]> {
  const { scope, sources, signal } = request;
  if (!scope().udp) return [];
  const stun = await queryStun(url, signal, () => scope().udp);
  if (stun === null) return [failed('unsupported')];
  const byText = new Map<string, UdpResult>();
  for (const { read, base } of stun.reflexives) {
    const key = read.kind === 'failed' ? read.reason : read.address;
    const result = read.kind === 'failed' ? failed(read.reason) : seen(read, base, stun.gatherer, sources);
    if (isStronger(result, byText.get(key))) byText.set(key, result);
  }
  return byText.size === 0 ? [failed('no-response')] : [...byText.values()];
}

function seen(
  { address, family }: { address: string; family: Family },
  base: string | null,
  gatherer: StunResults['gatherer'],
  sources: Request['sources'],
): UdpResult {
  const by = sentBy(base, gatherer, sources[family]);
  return { kind: 'seen', address, family, seenAtMs: Date.now(), place: null, network: null, base, sentBy: by };
}

const failed = (reason: string): UdpResult => ({ kind: 'failed', family: null, reason, atMs: Date.now() });

/** Several interfaces may lead to the same address: sent as the route leads it says most. */
function isStronger(result: UdpResult, before: UdpResult | undefined): boolean {
  if (before === undefined) return true;
  return result.kind === 'seen' && before.kind === 'seen' && ranks[result.sentBy] < ranks[before.sentBy];
}

const ranks: Record<SentBy, number> = { route: 0, 'other-address': 1, unknown: 2 };
