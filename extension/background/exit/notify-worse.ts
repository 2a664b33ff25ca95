import browser, { type Notifications } from 'webextension-polyfill';
import type { Verdict } from '../../exit/verdict.ts';
import { exitSentence } from '../../view/sentences/exit-sentence.ts';
import { message } from '../../text/message.ts';
import { hasWorsened, isBad } from './has-worsened.ts';

/**
 * Notifies of a verdict that has become worse, where that is permitted: one notification at a time, replaced by the next
 * and cleared when all is well again.
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

  /** Without the permission there is no such API, though Firefox has its name. */
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

  // A click may come after the background was stopped: only a listener from its start wakes it.
  listen();

  return (verdict) => {
    if (isWorse(verdict.overall)) void show(exitSentence(verdict) ?? '');
    else if (isListening && verdict.overall !== 'unknown' && !isBad(verdict.overall)) {
      void browser.notifications.clear(id);
    }
  };
}

const id = 'exit';
