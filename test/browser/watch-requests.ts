import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';

/** What a page asks of anything but its own extension, from now on and, where the browser keeps it, before. */
export type RequestWatch = {
  /** Addresses, and policy violations: those were stopped, but somebody had asked. */
  readonly outside: () => Promise<string[]>;
};

export async function watchRequests(page: ExtensionPage): Promise<RequestWatch> {
  await page.evaluate(keepWatch);
  return {
    outside: async () => {
      const seen = await page.evaluate(readWatch);
      const { origin, asked } = parseSeen(seen);
      return [...new Set([...asked, ...(page.requests() ?? [])])].filter((address) => !isOwn(address, origin));
    },
  };
}

/** Within the extension, or made up by the page itself. */
function isOwn(address: string, origin: string): boolean {
  return [`${origin}/`, `blob:${origin}/`, 'data:'].some((start) => address.startsWith(start));
}

function parseSeen(seen: unknown): { origin: string; asked: string[] } {
  if (!Array.isArray(seen) || !Array.isArray(seen[1])) throw new Error('The page does not tell what it asked for.');
  return { origin: String(seen[0]), asked: seen[1].map(String) };
}

const keepWatch = `(() => {
  window.requested = performance.getEntriesByType('resource').map(({ name }) => name);
  new PerformanceObserver((list) => {
    window.requested.push(...list.getEntries().map(({ name }) => name));
  }).observe({ type: 'resource' });
  // The policy lets both pass to https, for the check of the exit; what never ends is in no list of the browser's.
  const note = (address) => window.requested.push(new URL(address?.url ?? address, location.href).href);
  const [ask, send] = [window.fetch.bind(window), navigator.sendBeacon.bind(navigator)];
  window.fetch = (address, options) => (note(address), ask(address, options));
  navigator.sendBeacon = (address, data) => (note(address), send(address, data));
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    window.requested.push(effectiveDirective + ': ' + blockedURI);
  });
})()`;
const readWatch = `[location.origin, window.requested]`;
