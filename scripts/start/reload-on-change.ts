import { watch } from 'node:fs';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { build } from '../build.ts';

/** Rebuilds when a source changes, then reloads the extension and opens the map, since reloading closes its pages. */
export function reloadOnChange(browser: ExtensionBrowser): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    try {
      await build();
    } catch (error) {
      console.error(error); // an error in a source: report it and wait for the next change
      return;
    }
    await browser.reloadExtension();
    await browser.open('extension/page/page.html');
    console.log(`Reloaded at ${new Date().toLocaleTimeString()}.`);
  };
  for (const folder of ['extension', 'native-host']) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(rebuild);
      }, settledAfterMs);
    });
  }
}

/** Editors write a file in several steps, and often several files. */
const settledAfterMs = 200;
