import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';

/** Drives the full tab's export and import. */
export type ExportPage = ExtensionPage & {
  /** Saves what is shown and returns the name and the text (or, for a picture, the size) of the file. */
  readonly save: (kind: string) => Promise<SavedFile>;
  /** The longest time between two turns of the page's event loop during the last `save` or `give`, in ms. */
  readonly longestPauseMs: () => Promise<number>;
  /** Gives the page a file by its file chooser, or drops it on the page. */
  readonly give: (fileName: string, text: string, route?: 'chooser' | 'drop') => Promise<void>;
  /** The same with files that an expression makes in the page, so that they can be of any size. */
  readonly giveMade: (files: string, route?: 'chooser' | 'drop') => Promise<void>;
};

export type SavedFile = { name: string; type: string; text: string; bytes: number };

/**
 * Intercepts the page's downloads: the file is kept in the page. One test with a real download checks that the browser
 * accepts it.
 */
export async function exportPage(page: ExtensionPage): Promise<ExportPage> {
  await page.evaluate(`(() => {
    const blobs = new Map();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const url = create(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      window.saved = { name: this.download, blob: blobs.get(this.href) };
    };
    window.measurePauses = () => {
      const began = { lastMs: performance.now(), longestMs: 0, isOn: true };
      window.pauses?.stop();
      window.pauses = { stop: () => (began.isOn = false), longestMs: () => began.longestMs };
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const nowMs = performance.now();
        began.longestMs = Math.max(began.longestMs, nowMs - began.lastMs);
        began.lastMs = nowMs;
        if (began.isOn) setTimeout(() => channel.port2.postMessage(null), 5);
      };
      channel.port2.postMessage(null);
    };
  })()`);
  const giveMade: ExportPage['giveMade'] = async (files, route = 'chooser') => {
    await page.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      for (const file of ${files}) dataTransfer.items.add(file);
      measurePauses();
      if (${route === 'drop'}) {
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      } else {
        const input = document.querySelector('[data-import="file"]');
        input.files = dataTransfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    })()`);
  };
  return {
    ...page,
    save: async (kind) => {
      await page.evaluate(`(window.saved = undefined, document.querySelector('[data-action="export"]').click())`);
      await page.waitFor(`document.querySelector('[data-export="${kind}"]') !== null`);
      await page.evaluate(`(measurePauses(), document.querySelector('[data-export="${kind}"]').click())`);
      await page.waitFor(`window.saved !== undefined`, 60_000);
      const saved = await page.evaluate(`(async () => {
        pauses.stop();
        const { name, blob } = window.saved;
        return [name, blob.type, ${kind === 'png' ? '""' : 'await blob.text()'}, blob.size];
      })()`);
      if (!Array.isArray(saved)) throw new Error('Nothing was saved.');
      return { name: String(saved[0]), type: String(saved[1]), text: String(saved[2]), bytes: Number(saved[3]) };
    },
    longestPauseMs: () => page.number('pauses.longestMs()'),
    give: (fileName, text, route) =>
      giveMade(`[new File([${JSON.stringify(text)}], ${JSON.stringify(fileName)})]`, route),
    giveMade,
  };
}
