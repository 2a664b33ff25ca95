import type { BrowserName } from '../browsers/extension-browser.ts';
import { installPackages } from '../packages/install-packages.ts';
import { findBrowser, type FoundBrowser } from './find-browser.ts';

/**
 * The browser to start: one that is installed, else Debian's, which root may install.
 *
 * @throws {Error} whose message says what to install
 */
export function chooseBrowser(kind?: BrowserName): FoundBrowser {
  if (process.platform === 'win32') {
    throw new Error(
      'npm start does not work on Windows yet. Build TapMap and run "node dist/native-host/tapmap.js install" instead.',
    );
  }
  const found = findBrowser(kind);
  if (found !== null) return found;
  if (process.platform === 'darwin') {
    throw new Error('No browser found in /Applications. Install Chromium, Google Chrome or Firefox.');
  }
  console.log('No browser found.');
  installPackages([kind === 'firefox' ? 'firefox-esr' : 'chromium', 'fonts-liberation']);
  const installed = findBrowser(kind);
  if (installed === null) throw new Error('apt-get installed a browser, but it is not on PATH.');
  return installed;
}
