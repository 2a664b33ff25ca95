import { build } from './build.ts';
import { chooseBrowser } from './start/choose-browser.ts';
import { launchProduct } from './start/launch-product.ts';
import { reloadOnChange } from './start/reload-on-change.ts';
import { showWithoutDisplay } from './start/show-without-display.ts';
import { startOptions } from './start/start-options.ts';

/**
 * `npm start`: builds, and opens a browser on the live map, with a temporary profile.
 * Without a display it prints the connections, saves a picture of the map, and ends. `--browser chromium|firefox`
 * chooses; `--watch` builds again and reloads when a source changes.
 */
async function start(): Promise<void> {
  const options = startOptions(process.argv.slice(2));
  const found = chooseBrowser(options.browser);
  console.log('Building …');
  await build();

  const headless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  console.log(`Starting ${found.name} (${found.path}) with a temporary profile; yours is not touched.`);
  if (process.getuid?.() === 0) console.log('Running as root, so the browser runs without its sandbox (--no-sandbox).');
  const browser = await launchProduct(found, headless);
  const stop = (): void => void browser.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const page = await browser.open('extension/page/page.html');
  if (headless && !options.watch) {
    await showWithoutDisplay(page);
    await browser.close();
    return;
  }
  console.log('The map is open. Close the browser, or press Ctrl-C here, to end.');
  if (options.watch) reloadOnChange(browser);
  await browser.ended;
}

try {
  await start();
  process.exit(0); // open watchers and streams would keep the process alive
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exit(1);
}
