import { holds } from '../validation/validators.ts';
import { gatherCandidates } from './gather-candidates.ts';
import { gatherRequest } from './gather-request.ts';

// Chromium's background is a worker, and workers have no WebRTC: this document exists for the duration of one check.
chrome.runtime.onMessage.addListener((request: unknown, sender, respond) => {
  if (sender.id !== chrome.runtime.id || !holds(gatherRequest, request)) return false;
  void respondWith(request.url, respond);
  return true; // the response is sent asynchronously
});

async function respondWith(url: string, respond: (candidates: string[]) => void): Promise<void> {
  try {
    respond(await gatherCandidates(url));
  } catch (error) {
    respond([]);
    throw error;
  }
}
