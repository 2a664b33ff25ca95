import { fullTabPath } from '../contract/full-tab-address.ts';
import type { OpenRequest } from '../contract/open-request.ts';
import type { PageAddress } from '../contract/page-address.ts';
import { isInExtension } from './is-in-extension.ts';

/**
 * From the popup: has the background bring the full tab to the front, or open it, and closes the popup.
 *
 * @param query the search for the full tab; without one, and without a panel, an open tab stays as it is
 */
export async function openPage(query = '', panel: PageAddress['panel'] = null): Promise<void> {
  const { formatPageAddress, plainAddress } = await import('../contract/page-address.ts');
  const view = (present: string) => formatPageAddress({ ...plainAddress, q: query, panel }, present);
  if (!isInExtension()) {
    location.assign(fullTabPath + view(location.search));
    return;
  }
  // Under `chrome` in both browsers, which gives promises in manifest V3: so the popup loads no polyfill for it.
  await chrome.runtime.sendMessage({ type: 'open-page', view: view('') } satisfies OpenRequest);
  window.close();
}
