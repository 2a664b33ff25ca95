/**
 * Lets the browser ask a STUN server by its WebRTC, over UDP and for each family that has a way.
 *
 * @param url `stun:host:port`
 * @returns the candidates as RFC 8839 writes them, once all are there or the time is over
 * @throws {DOMException} where the browser takes no such URL
 */
export async function gatherCandidates(url: string, timeoutMs = 5_000): Promise<string[]> {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: url }] });
  const candidates: string[] = [];
  const complete = new Promise<void>((resolve) => {
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate === null) resolve();
      else candidates.push(candidate.candidate);
    });
    setTimeout(resolve, timeoutMs);
  });
  try {
    // Without a channel there is nothing to gather for.
    connection.createDataChannel('');
    await connection.setLocalDescription(await connection.createOffer());
    await complete;
    return candidates;
  } finally {
    connection.close();
  }
}
