import { holds, list, text } from '../validation/validators.ts';
import type { GatherRequest } from './gather-request.ts';

/** Chromium alone: lets a document that nobody sees gather the candidates, and closes it. One at a time. */
export async function gatherOffscreen(url: string): Promise<string[]> {
  // One that a stopped background has left behind.
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
