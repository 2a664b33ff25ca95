import { gatherCandidates } from './gather-candidates.ts';
import { gatherOffscreen } from './gather-offscreen.ts';
import { parseCandidate } from './parse-candidate.ts';
import type { ReadAddress } from './read-public-address.ts';

/**
 * Asks a STUN server once over UDP, in whichever place this browser has WebRTC.
 *
 * In an extension's document Chromium asks from the address of every interface, and leaves out an answer that is the
 * very address which it asked from: a computer that nothing translates gets none by its public address there. That one
 * is not taken in place of an answer, since nobody said to have seen it.
 *
 * @returns what it told, each address once; a failure where it told nothing
 */
export async function askStun(url: string): Promise<ReadAddress[]> {
  const gather = findGather();
  if (gather === null) return [{ kind: 'failed', reason: 'unsupported' }];
  const byText = new Map<string, ReadAddress>();
  for (const candidate of await candidatesOf(url, gather)) {
    const read = parseCandidate(candidate);
    if (read !== null) byText.set(read.kind === 'address' ? read.address : read.reason, read);
  }
  return byText.size === 0 ? [{ kind: 'failed', reason: 'no-response' }] : [...byText.values()];
}

/** None of a URL that the browser does not take. */
async function candidatesOf(url: string, gather: (url: string) => Promise<string[]>): Promise<string[]> {
  try {
    return await gather(url);
  } catch (error) {
    if (error instanceof DOMException) return [];
    throw error;
  }
}

/** Null where WebRTC is switched off: Firefox then has no RTCPeerConnection. */
function findGather(): ((url: string) => Promise<string[]>) | null {
  if (typeof RTCPeerConnection !== 'undefined') return gatherCandidates;
  return typeof chrome !== 'undefined' && 'offscreen' in chrome ? gatherOffscreen : null;
}
