import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionTable } from '../../native-host/commands/connection-table.ts';
import type { ExtensionPage } from '../browsers/extension-page.ts';
import { snapshotOfPage } from './snapshot-of-page.ts';

/**
 * For a computer without a display: waits for the first look of the open full tab, prints its connections, and saves
 * a picture of it in the folder for temporary files.
 *
 * @throws {Error} with the page's own words when the host does not run
 */
export async function showWithoutDisplay(page: ExtensionPage): Promise<void> {
  const state = await page.waitFor(`(${settledState})()`, 30_000);
  if (state !== 'running') throw new Error(`The page says: ${(await page.text('[data-host-state]')) ?? String(state)}`);
  const snapshot = await snapshotOfPage(page);
  await page.waitFor(`document.querySelector('[data-group], .empty') && document.querySelector('.main-svg')`, 30_000);
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  console.log(connectionTable(snapshot));
  const picture = join(mkdtempSync(join(tmpdir(), 'tapmap-map-')), 'map.png');
  await page.screenshot(picture);
  console.log(`No display found, so the browser ran without a window. Picture of the map: ${picture}`);
}

/** The host's state once it is final. */
const settledState = `() => {
  const state = document.querySelector('[data-host-state]')?.dataset.hostState;
  return state !== 'starting' && state !== 'stopped' && state;
}`;
