import { gatherCandidates } from './gather-candidates.ts';
import { gatherOffscreen } from './gather-offscreen.ts';
import { parseCandidate } from './parse-candidate.ts';
import type { ReadAddress } from './read-public-address.ts';

/**
 * Sends STUN requests to one server over UDP, in whichever context this browser has WebRTC.
 *
 * In an extension's document Chromium sends from the address of every interface, and leaves out a reflexive address
 * equal to the one it sent from: a computer without NAT gets none for its public address there. The local address is
 * not used instead, since no server has reported seeing it.
 *
 * @returns the addresses that the server reported, each once; a failure if there are none
 */
export async function queryStun(url: string): Promise<ReadAddress[]> {
  const gather = findGather();
  if (gather === null) return [{ kind: 'failed', reason: 'unsupported' }];
  const byText = new Map<string, ReadAddress>();
  for (const candidate of await candidatesOf(url, gather)) {
    const read = parseCandidate(candidate);
    if (read !== null) byText.set(read.kind === 'address' ? read.address : read.reason, read);
  }
  return byText.size === 0 ? [{ kind: 'failed', reason: 'no-response' }] : [...byText.values()];
}

/** Empty for a URL that the browser rejects. */
async function candidatesOf(url: string, gather: (url: string) => Promise<string[]>): Promise<string[]> {
  try {
    return await gather(url);
  } catch (error) {
    if (error instanceof DOMException) return [];
    throw error;
  }
}

/** Null if WebRTC is disabled: Firefox then has no RTCPeerConnection. */
function findGather(): ((url: string) => Promise<string[]>) | null {
  if (typeof RTCPeerConnection !== 'undefined') return gatherCandidates;
  return typeof chrome !== 'undefined' && 'offscreen' in chrome ? gatherOffscreen : null;
}
