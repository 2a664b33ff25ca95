import { watch } from 'node:fs';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { build } from '../build.ts';

/** Builds again when a source changes, then loads the extension anew and opens the map, since its pages close. */
export function reloadOnChange(browser: ExtensionBrowser): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    try {
      await build();
    } catch (error) {
      console.error(error); // a mistake in a source: say so and wait for the next change
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
