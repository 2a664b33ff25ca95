/**
 * Lets the browser send STUN requests with its WebRTC, over UDP and for each family that has a route.
 *
 * @param url `stun:host:port`
 * @param signal ends it before its time, with what there is
 * @returns the candidates in the format of RFC 8839, once gathering is complete or the time limit is reached
 * @throws {DOMException} if the browser rejects the URL
 */
export async function gatherCandidates(url: string, signal?: AbortSignal, timeoutMs = 5_000): Promise<string[]> {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: url }] });
  const candidates: string[] = [];
  const complete = new Promise<void>((resolve) => {
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate === null) resolve();
      else candidates.push(candidate.candidate);
    });
    signal?.addEventListener('abort', () => resolve());
    setTimeout(resolve, timeoutMs);
  });
  try {
    // Without a channel there is nothing to gather candidates for.
    connection.createDataChannel('');
    await connection.setLocalDescription(await connection.createOffer());
    await complete;
    return candidates;
  } finally {
    connection.close();
  }
}
