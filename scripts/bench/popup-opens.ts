import type { ExtensionPage } from '../../test/browser/drivers/extension-page.ts';

/**
 * Opens the popup's page again and again from another page of the extension, and times it from the start of its
 * navigation: until it states a number of connections, and until its map has markers.
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

/** In the opener's window; a channel instead of a timer, since timers of a page in the background are slow. */
const openOnce = `new Promise((resolve, reject) => {
  const popup = window.open('/extension/popup/popup.html');
  if (popup === null) return reject(new Error('blocked'));
  let firstTextMs = null;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const { document, performance } = popup;
    if (firstTextMs === null && /\\d/.test(document.querySelector('[data-total="connections"]')?.textContent ?? '')) {
      firstTextMs = performance.now();
    }
    if (document.querySelector('.scattergeo .point') === null) return channel.port2.postMessage(null);
    const firstMapMs = performance.now();
    popup.close();
    resolve([firstTextMs, firstMapMs]);
  };
  channel.port2.postMessage(null);
})`;
