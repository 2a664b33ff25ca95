import browser, { type Notifications } from 'webextension-polyfill';
import type { Verdict } from '../../exit/verdict.ts';
import { standingOf, type Standing } from '../../exit/standing.ts';
import { exitSentences } from '../../view/sentences/exit-sentence.ts';
import { message } from '../../text/message.ts';
import { hasWorsened, isBad } from './has-worsened.ts';

/**
 * Notifies of a verdict that has become worse, where that is permitted: one notification at a time, replaced by the next
 * and cleared when all is well again, or better than it says.
 */
export function worseNotifier(onClick: () => void): (verdict: Verdict) => void {
  const isWorse = hasWorsened();
  let isListening = false;
  let shownFor: Standing | null = null;

  /** What it says is no longer so, although all is not well. */
  const isOutOfDate = (standing: Standing): boolean => shownFor !== null && standing !== shownFor;

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
    const standing = standingOf(verdict);
    if (isWorse(standing)) {
      shownFor = standing;
      void show(exitSentences(verdict).join(' '));
    } else if (isListening && standing !== 'unknown' && (!isBad(standing) || isOutOfDate(standing))) {
      shownFor = null;
      void browser.notifications.clear(id);
    }
  };
}

const id = 'exit';
