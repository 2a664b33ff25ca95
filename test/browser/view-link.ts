import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';

/** The link to the present view that the page's own menu copies, from `?` on. */
export async function viewLink(page: ExtensionPage): Promise<string> {
  await page.evaluate('void (window.copiedLink = null) ?? true');
  // Headless browsers have no clipboard of their own: the page's is replaced.
  await page.evaluate(`void Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text) => { window.copiedLink = text; } },
  }) ?? true`);
  await page.evaluate(`void document.querySelector('[data-action="export"]').click() ?? true`);
  await page.waitFor(`document.querySelector('[data-action="copy-link"]') !== null`);
  await page.evaluate(`void document.querySelector('[data-action="copy-link"]').click() ?? true`);
  await page.waitFor(`window.copiedLink !== null && document.querySelector('[data-link-says]').textContent !== ''`);
  return String(await page.evaluate('new URL(window.copiedLink).search'));
}
