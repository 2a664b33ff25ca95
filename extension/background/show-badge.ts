import browser from 'webextension-polyfill';
import { needsAttention, type HostState } from './host-state.ts';

/** Marks the toolbar button when the user has to do something about the host. */
export async function showBadge(state: HostState): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await browser.action.setBadgeText({ text: needsAttention(state) ? '!' : '' });
}
