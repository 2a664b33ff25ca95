import type { ExtensionPage } from '../browsers/extension-page.ts';

/**
 * Opens the popup's page repeatedly from another page of the extension, and times it from the start of its navigation:
 * until it shows a number of connections, and until its map has markers.
 */
export async function popupOpensMs(
  opener: ExtensionPage,
  count: number,
): Promise<{ firstTextMs: number[]; firstMapMs: number[] }> {
  const firstTextMs: number[] = [];
  const firstMapMs: number[] = [];
  for (let i = 0; i < count; i++) {
    const times = await opener.evaluate(openOnce);
    if (!Array.isArray(times)) throw new Error('The popup was not opened.');
    firstTextMs.push(Number(times[0]));
    firstMapMs.push(Number(times[1]));
  }
  return { firstTextMs, firstMapMs };
}

/**
 * Runs in the opener's window. It shares its thread with the popup, so it only waits for the popup's document and
 * leaves the rest to the popup's own observers. A message channel instead of a timer, since a background page's timers
 * are throttled.
 */
const openOnce = `new Promise((resolve) => {
  const popup = window.open('/extension/popup/popup.html');
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    if (popup.location.pathname !== '/extension/popup/popup.html' || popup.document.documentElement === null) {
      return channel.port2.postMessage(null);
    }
    const { document, performance } = popup;
    let firstTextMs = null;
    const lookForText = () => {
      if (firstTextMs !== null || !/\\d/.test(document.querySelector('[data-total="connections"]')?.textContent ?? '')) return;
      firstTextMs = performance.now();
    };
    new popup.MutationObserver(lookForText).observe(document, { subtree: true, childList: true, characterData: true });
    lookForText();
    new popup.PerformanceObserver(() => {
      if (document.querySelector('[data-marker]') === null) return;
      const firstMapMs = performance.now();
      popup.close();
      resolve([firstTextMs, firstMapMs]);
    }).observe({ type: 'measure', buffered: true });
  };
  channel.port2.postMessage(null);
})`;
