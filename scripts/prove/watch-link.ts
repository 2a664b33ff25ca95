import { setTimeout } from 'node:timers/promises';
import { createWorld, type World } from '../world/create-world.ts';
import { knownPlaces } from '../world/known-places.ts';
import { startCapture, type PacketCounts } from '../world/start-capture.ts';
import type { BrowserName } from '../browsers/extension-browser.ts';
import { launchInWorld, type WorldBrowser, type WorldLaunchOptions } from '../browsers/launch-in-world.ts';
import { waitUntil } from '../browsers/wait-until.ts';
import { hostProcesses } from '../browsers/host-processes.ts';
import { isDrawn, openLiveMap, popupPath, popupViewport } from '../browsers/map-page.ts';

export type LinkRun = {
  readonly sent: PacketCounts;
  /** What was sent after that, when a page of TapMap was made to send requests; nothing without TapMap. */
  readonly sentWhenAsked: PacketCounts;
};

/** What else is looked at in the same run. */
export type Beside = {
  /** Called before the browser starts. @returns how it is to be launched */
  readonly before: (world: World) => WorldLaunchOptions;
  /** After the time, while all of it still runs. */
  readonly during: (world: World) => void;
  /** When the browser has ended. */
  readonly after: (world: World) => Promise<void>;
};

/**
 * Captures what a separate computer sends while a browser idles there for a given time, with TapMap or without. Next to
 * the browser a program keeps connections open to places that TapMap shows: an empty list would give no reason to
 * query.
 */
export async function watchLink(
  name: BrowserName,
  withTapMap: boolean,
  durationMs: number,
  beside: Beside = nothingElse,
): Promise<LinkRun> {
  const world = await createWorld();
  try {
    await setTimeout(settlingMs);
    const capture = await startCapture(world);
    const without = { extensionDir: null, hostPath: null };
    const wanted = beside.before(world);
    const browser = await launchInWorld(world, name, { ...wanted, ...(withTapMap ? {} : without), lookUpNames: true });
    const program = world.startConnector();
    const places = knownPlaces(3);
    for (const { address } of places) await program.connect(address, 443);
    if (withTapMap) await showPages(world, browser, places.length, durationMs);
    else await setTimeout(durationMs);
    const sent = await capture.end();
    beside.during(world);
    const sentWhenAsked = withTapMap ? await askOutside(world, browser) : new Map<string, number>();
    await browser.close();
    await beside.after(world);
    return { sent, sentWhenAsked };
  } finally {
    world.end();
  }
}

const nothingElse: Beside = { before: () => ({}), during: () => undefined, after: () => Promise.resolve() };

/** By then the system's own messages on a new link (duplicate address detection, multicast, RFC 4862) are over. */
const settlingMs = 5_000;

/** Part of the time with the full tab, part with the popup's page, and the rest without a page, just watching. */
async function showPages(
  world: World,
  browser: WorldBrowser,
  expectedTotal: number,
  durationMs: number,
): Promise<void> {
  const endsAtMs = Date.now() + durationMs;
  await waitUntil('the host runs', () => hostProcesses(world).length === 1);
  await browser.open('manifest.json'); // a browser ends with its last tab
  await setTimeout(durationMs / 10);
  const page = await openLiveMap(browser);
  await waitUntil('it shows the connections of the program', async () => (await page.total()) >= expectedTotal);
  await setTimeout(durationMs / 5);
  await page.close();
  const popup = await browser.open(popupPath, popupViewport);
  await popup.waitFor(isDrawn, 60_000);
  await setTimeout(durationMs / 10);
  await popup.close();
  await setTimeout(Math.max(0, endsAtMs - Date.now()));
  if (hostProcesses(world).length !== 1) throw new Error('The host did not watch to the end.');
}

/** What the capture must then have seen. */
export const askedOutside = ['tcp 203.0.113.77:443', 'dns leak.example', 'udp 203.0.113.77:3478'] as const;

/** Reaches out in three ways, none of which the extension's policy restricts: by address, by name, and by UDP. */
async function askOutside(world: World, browser: WorldBrowser): Promise<PacketCounts> {
  const capture = await startCapture(world);
  const page = await browser.open(popupPath, popupViewport);
  const link = (host: string): string =>
    `document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'https://${host}/' }))`;
  await page.evaluate(`(${link('203.0.113.77')}, ${link('leak.example')}, true)`);
  const connection = `new RTCPeerConnection({ iceServers: [{ urls: 'stun:203.0.113.77:3478' }] })`;
  const offer = `(p.createDataChannel('c'), p.createOffer().then((o) => p.setLocalDescription(o)))`;
  await page.evaluate(`((p) => ${offer})(window.asking = ${connection}).then(() => true)`);
  await setTimeout(2_000);
  return capture.end();
}
