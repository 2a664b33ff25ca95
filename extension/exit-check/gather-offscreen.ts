import { holds, list, text } from '../validation/validators.ts';
import type { GatherRequest } from './gather-request.ts';

/**
 * Chromium only: gathers the candidates in an offscreen document, and closes it. One at a time.
 *
 * @param signal closes it at once, and with it every socket
 * @param isWanted asked once more when the document is there, which takes a moment
 */
export async function gatherOffscreen(url: string, signal: AbortSignal, isWanted: () => boolean): Promise<string[]> {
  await closeDocument(); // left behind by a background that was stopped
  await chrome.offscreen.createDocument({
    url: 'extension/exit-check/offscreen.html',
    reasons: [chrome.offscreen.Reason.WEB_RTC],
    justification: 'Asks the STUN server that the user chose from which address it sees this computer.',
  });
  const aborted = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));
  try {
    if (signal.aborted || !isWanted()) return [];
    const request: GatherRequest = { type: 'gather-candidates', url };
    const result: unknown = await Promise.race([chrome.runtime.sendMessage(request), aborted]);
    return holds(list(text), result) ? result : [];
  } finally {
    await closeDocument();
  }
}

async function closeDocument(): Promise<void> {
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
}
