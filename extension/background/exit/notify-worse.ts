import browser, { type Notifications } from 'webextension-polyfill';
import type { Verdict } from '../../exit/verdict.ts';
import { exitSentence } from '../../view/sentences/exit-sentence.ts';
import { message } from '../../text/message.ts';
import { hasWorsened, isBad } from './has-worsened.ts';

/**
 * Follows the verdict and shows a notification when it becomes worse, if permitted: at most one at a time, replacing
 * the previous one, and cleared when all is well again. Clicking it opens the full tab.
 */
export function worseNotifier(onClick: () => void): (verdict: Verdict) => void {
  const isWorse = hasWorsened();
  let isListening = false;

  async function show(text: string): Promise<void> {
    if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
    listen();
    const iconUrl = browser.runtime.getURL('icons/icon-128.png');
    await browser.notifications.create(id, { type: 'basic', iconUrl, title: message('notifyWorse'), message: text });
  }

  /** Without the permission there is no such API, although Firefox has its name all the same. */
  function listen(): void {
    const api: Notifications.Static | undefined = browser.notifications;
    if (isListening || api === undefined) return;
    isListening = true;
    api.onClicked.addListener((clicked) => {
      if (clicked !== id) return;
      void browser.notifications.clear(id);
      onClick();
    });
  }

  // A click may come after the background has been stopped: only a listener registered at startup wakes it.
  listen();

  return (verdict) => {
    if (isWorse(verdict.overall)) void show(exitSentence(verdict) ?? '');
    else if (isListening && verdict.overall !== 'unknown' && !isBad(verdict.overall)) {
      void browser.notifications.clear(id);
    }
  };
}

const id = 'exit';
