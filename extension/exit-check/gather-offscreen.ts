import { holds, list, text } from '../validation/validators.ts';
import type { GatherRequest } from './gather-request.ts';

/** Chromium only: gathers the candidates in an offscreen document, and closes it. One at a time. */
export async function gatherOffscreen(url: string): Promise<string[]> {
  // Left behind by a background that was stopped.
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  await chrome.offscreen.createDocument({
    url: 'extension/exit-check/offscreen.html',
    reasons: [chrome.offscreen.Reason.WEB_RTC],
    justification: 'Asks the STUN server that the user chose from which address it sees this computer.',
  });
  try {
    const request: GatherRequest = { type: 'gather-candidates', url };
    const result: unknown = await chrome.runtime.sendMessage(request);
    return holds(list(text), result) ? result : [];
  } finally {
    await chrome.offscreen.closeDocument();
  }
}
