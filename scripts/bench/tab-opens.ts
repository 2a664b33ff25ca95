import type { ExtensionPage } from '../browsers/extension-page.ts';

/** Milliseconds from the start of the navigation, each until the frame is painted that has it. */
export type TabOpens = {
  /** The header shows a number of connections. */
  firstTextMs: number[];
  /** The map has markers: of its sketch, or of Plotly. */
  firstMarkersMs: number[];
  /** Plotly has drawn its markers. */
  takeoverMs: number[];
};

/** Opens the full tab repeatedly from another page of the extension, and times it. */
export async function tabOpensMs(opener: ExtensionPage, count: number): Promise<TabOpens> {
  const opens: TabOpens = { firstTextMs: [], firstMarkersMs: [], takeoverMs: [] };
  for (let i = 0; i < count; i++) {
    const times = await opener.evaluate(openOnce);
    if (!Array.isArray(times)) throw new Error('The full tab was not opened.');
    opens.firstTextMs.push(Number(times[0]));
    opens.firstMarkersMs.push(Number(times[1]));
    opens.takeoverMs.push(Number(times[2]));
  }
  return opens;
}

/** Runs in the opener's window, whose thread it shares (popup-opens.ts): it waits for the tab's document alone. */
const openOnce = `new Promise((resolve) => {
  const tab = window.open('/extension/page/page.html');
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    if (tab.location.pathname !== '/extension/page/page.html' || tab.document.documentElement === null) {
      return channel.port2.postMessage(null);
    }
    const { document, performance } = tab;
    const found = [null, null, null];
    const isThere = [
      () => /\\d/.test(document.querySelector('[data-total="connections"]')?.textContent ?? ''),
      () => document.querySelector('[data-sketched], .scattergeo .point') !== null,
      () => document.querySelector('.scattergeo .point') !== null,
    ];
    const look = () => {
      for (const [i, is] of isThere.entries()) {
        if (found[i] !== null || !is()) continue;
        found[i] = 0;
        tab.requestAnimationFrame(() => tab.setTimeout(() => {
          found[i] = performance.now();
          if (found.some((ms) => ms === null || ms === 0)) return;
          tab.close();
          resolve(found);
        }));
      }
    };
    new tab.MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    look();
  };
  channel.port2.postMessage(null);
})`;
