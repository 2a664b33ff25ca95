import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';

/**
 * Follows which tabs have loaded, from a page of the extension. What tabs.get tells is not enough: the empty page that a
 * new tab begins with is complete too, and stays so until the process for the other one has started.
 */
export const followLoads = `(globalThis.loads ??= (() => {
  const loads = new Map();
  chrome.tabs.onUpdated.addListener((id, { status }) => {
    if (status === 'loading' || (status === 'complete' && loads.has(id))) loads.set(id, status);
  });
  return loads;
})())`;

/** Opens an address in a new tab; `isLoaded` is an expression for that page that is true once it is complete. */
export async function openTab(
  page: Pick<ExtensionPage, 'evaluate'>,
  url: string,
  { active = true } = {},
): Promise<{ id: number; isLoaded: string }> {
  const created = `chrome.tabs.create({ url: ${JSON.stringify(url)}, active: ${active} }).then(({ id }) => id)`;
  const id = Number(await page.evaluate(`(${followLoads}, ${created})`));
  return { id, isLoaded: `loads.get(${id}) === 'complete'` };
}
