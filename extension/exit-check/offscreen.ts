import { holds } from '../validation/validators.ts';
import { gatherCandidates } from './gather-candidates.ts';
import { gatherRequest } from './gather-request.ts';

// Chromium's background is a worker, and workers have no WebRTC: this document is there for as long as one check takes.
chrome.runtime.onMessage.addListener((request: unknown, sender, answer) => {
  if (sender.id !== chrome.runtime.id || !holds(gatherRequest, request)) return false;
  void answerWith(request.url, answer);
  return true; // the answer comes later
});

async function answerWith(url: string, answer: (candidates: string[]) => void): Promise<void> {
  try {
    answer(await gatherCandidates(url));
  } catch (error) {
    answer([]);
    throw error;
  }
}
