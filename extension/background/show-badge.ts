import browser from 'webextension-polyfill';
import { hostStateSentence } from '../view/host-state-sentence.ts';
import { message } from '../view/message.ts';
import { needsAttention, type HostState } from './host-state.ts';

/** Marks the toolbar button when the user has to do something about the host; its tooltip says what has happened. */
export async function showBadge(state: HostState): Promise<void> {
  const isWrong = needsAttention(state);
  const { sentence } = hostStateSentence(state);
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await browser.action.setBadgeText({ text: isWrong ? '!' : '' });
  await browser.action.setTitle({ title: isWrong ? message('badgeAttention', { sentence }) : message('actionTitle') });
}
