import { holds } from '../validation/validators.ts';
import { gatherCandidates } from './gather-candidates.ts';
import { gatherRequest } from './gather-request.ts';

// Chromium's background is a worker, and workers have no WebRTC: this document is there for as long as one check takes.
chrome.runtime.onMessage.addListener((request: unknown, sender, respond) => {
  if (sender.id !== chrome.runtime.id || !holds(gatherRequest, request)) return false;
  void respondWith(request.url, respond);
  return true; // the answer comes later
});

async function respondWith(url: string, respond: (candidates: string[]) => void): Promise<void> {
  try {
    respond(await gatherCandidates(url));
  } catch (error) {
    respond([]);
    throw error;
  }
}
