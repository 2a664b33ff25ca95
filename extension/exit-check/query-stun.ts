import { gatherCandidates } from './gather-candidates.ts';
import { gatherOffscreen } from './gather-offscreen.ts';
import { parseCandidate, type Reflexive } from './parse-candidate.ts';
import type { Gatherer } from './sent-by.ts';

export type StunResults = { gatherer: Gatherer; reflexives: Reflexive[] };

/**
 * Sends STUN requests to one server over UDP, in whichever context this browser has WebRTC.
 *
 * In an extension's document Chromium sends from the address of every interface, and leaves out a reflexive address
 * equal to the one it sent from: a computer without NAT gets none for its public address there. The local address is
 * not used instead, since no server has reported seeing it.
 *
 * @param isWanted asked again right before anything is sent
 * @returns what the server reported; null if WebRTC is disabled: Firefox then has no RTCPeerConnection
 */
export async function queryStun(
  url: string,
  signal: AbortSignal,
  isWanted: () => boolean,
): Promise<StunResults | null> {
  const gatherer = findGatherer();
  if (gatherer === null) return null;
  const candidates = await candidatesOf(() =>
    gatherer === 'offscreen' ? gatherOffscreen(url, signal, isWanted) : gatherCandidates(url, signal),
  );
  return { gatherer, reflexives: candidates.flatMap((candidate) => parseCandidate(candidate) ?? []) };
}

/** Empty for a URL that the browser rejects. */
async function candidatesOf(gather: () => Promise<string[]>): Promise<string[]> {
  try {
    return await gather();
  } catch (error) {
    if (error instanceof DOMException) return [];
    throw error;
  }
}

function findGatherer(): Gatherer | null {
  if (typeof RTCPeerConnection !== 'undefined') return 'background';
  return typeof chrome !== 'undefined' && 'offscreen' in chrome ? 'offscreen' : null;
}
