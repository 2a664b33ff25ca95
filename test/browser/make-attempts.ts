import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { hasLeft } from '../../scripts/browsers/has-left.ts';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import type { PacketCounts } from '../../scripts/world/start-capture.ts';
import { attemptWords } from './attempt-words.ts';

/** Titles and sources of attempts to reach a server (page-attempts.ts). */
export type Attempts = Readonly<Record<string, string>>;

/**
 * Where attempts are made from, which shows in where they are made to: each has a server of its own, once by address
 * (198.51.100.7) and once by name (a7.built.example). Nothing listens there and no name has an address, so that an
 * attempt ends at once, by its first packet on the link if it gets out.
 */
export type Place = { readonly network: string; readonly domain: string };

/** Titles of the attempts that got out: by address or by name, over TCP or UDP or as a DNS query. */
export function gotOut(sent: PacketCounts, place: Place, attempts: Attempts): string[] {
  const hosts = new Set([...sent.keys()].map((purpose) => /^(?:tcp |udp |dns )(.*?)(?::\d+)?$/.exec(purpose)?.[1]));
  return withHosts(place, attempts)
    .filter((attempt) => attempt.hosts.some((host) => hosts.has(host)))
    .map(({ title }) => title);
}

/**
 * Makes all of them within one page. Resolves when those that have an end have ended.
 *
 * @param group those of the attempts to make; all by default
 */
export async function attemptWithin(
  page: ExtensionPage,
  place: Place,
  attempts: Attempts,
  group = attempts,
): Promise<void> {
  const calls = withHosts(place, attempts)
    .filter(({ title }) => title in group)
    .flatMap(({ source, hosts }) =>
      hosts.map((host) => `Promise.race([violation('${host}'), ${callOf(source, host)}])`),
    );
  await page.evaluate(`(() => {
    const violations = new Map();
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      for (const [host, resolve] of violations) if (blockedURI.includes(host)) resolve();
    });
    const violation = (host) => new Promise((resolve) => violations.set(host, resolve));
    ${attemptWords}
    return Promise.all([${calls.join()}]).then(() => true);
  })()`);
}

/** A dozen attempts each: a browser defers requests of a page that makes very many. */
export function inGroups(attempts: Attempts): Attempts[] {
  const all = Object.entries(attempts);
  const starts = all.flatMap((_, index) => (index % 12 === 0 ? [index] : []));
  return starts.map((start) => Object.fromEntries(all.slice(start, start + 12)));
}

/** Makes each, by address, in a page of its own, which stays open. */
export async function attemptToLeave(
  open: () => Promise<ExtensionPage>,
  place: Place,
  attempts: Attempts,
): Promise<void> {
  for (const { source, hosts } of withHosts(place, attempts)) {
    const page = await open();
    const expression = `(() => {
      ${attemptWords}
      return ${callOf(source, hosts[0])}.then(() => document.querySelector('#attempt') !== null);
    })()`;
    const isToBeClicked = await page.evaluate(expression).catch(hasLeft);
    if (isToBeClicked === true) await page.click('#attempt');
  }
}

/** Makes all of them in the background. Resolves when those that have an end have ended. */
export async function attemptInBackground(browser: WorldBrowser, place: Place, attempts: Attempts): Promise<void> {
  const calls = withHosts(place, attempts).flatMap(({ source, hosts }) =>
    hosts.map((host) => callOf(source, host, 'self, ')),
  );
  await browser.evaluateInBackground(
    `(() => { ${attemptWords} return Promise.all([${calls.join()}]).then(() => true); })()`,
  );
}

/** After all that it tried, a page leaves for one more server of its place, and this waits until that has arrived. */
export async function leaveForMarker(page: ExtensionPage, { network }: Place, sent: () => PacketCounts): Promise<void> {
  const marker = `${network}.254`;
  await page.evaluate(`(setTimeout(() => location.assign('https://${marker}:4443/')), true)`).catch(hasLeft);
  await waitUntil('the marker arrives', () => sent().has(`tcp ${marker}:4443`));
}

function withHosts({ network, domain }: Place, attempts: Attempts) {
  return Object.entries(attempts).map(([title, source], index) => {
    const hosts: readonly [string, string] = [`${network}.${index + 1}`, `a${index + 1}.${domain}`];
    return { title, source, hosts };
  });
}

/** The source text that makes an attempt; its value is a promise of the attempt's end, however it ends. */
const callOf = (source: string, host: string, first = ''): string =>
  `(async () => (${source})(${first}'https://${host}:4443/', '${host}'))().catch(() => null)`;
