import { expect } from 'vitest';
import { services } from '../../extension/exit-check/services.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { hasLeft } from '../../scripts/browsers/has-left.ts';
import { launchInWorld, type WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { popupPath } from '../../scripts/browsers/map-page.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { echoPort } from '../../scripts/world/echo-ports.ts';
import { startCapture, type Capture } from '../../scripts/world/start-capture.ts';
import { startEchoServices } from '../../scripts/world/start-echo-services.ts';
import { backgroundAttempts } from './background-attempts.ts';
import { changedExtension, pinned } from './changed-extension.ts';
import { hintAttempts } from './hint-attempts.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { leavingAttempts } from './leaving-attempts.ts';
import {
  attemptInBackground,
  attemptToLeave,
  attemptWithin,
  gotOut,
  inGroups,
  leaveForMarker,
  type Attempts,
} from './make-attempts.ts';
import { pageAttempts } from './page-attempts.ts';
import { attemptsThatGetOut, attemptsWithoutEffect, webRtc } from './policy-attempts.ts';

const withinAttempts: Attempts = { ...pageAttempts, ...hintAttempts };
/** With access to its site a page may use a key without asking the site, and waits for the user. */
const permittedAttempts = Object.fromEntries(
  Object.entries(withinAttempts).filter(([title]) => title !== 'sign-in with a key'),
);

/** An extension page of nothing, which opens fast. */
const emptyPath = 'extension/exit-check/offscreen.html';
const webAddress = '45.33.32.156';

const places = {
  page: { network: '198.51.100', domain: 'page.example' },
  leaving: { network: '198.18.1', domain: 'leaving.example' },
  background: { network: '198.18.2', domain: 'background.example' },
  permitted: { network: '198.18.3', domain: 'permitted.example' },
  // Without the policy.
  openPage: { network: '203.0.113', domain: 'open-page.example' },
  openLeaving: { network: '198.18.4', domain: 'open-leaving.example' },
  openBackground: { network: '198.18.5', domain: 'open-background.example' },
  webRtc: { network: '198.18.6', domain: 'webrtc.example' },
  web: { network: '192.0.2', domain: 'web.example' },
};

/**
 * The listener is a capture at the far end of the computer's only link: any packet counts, a DNS query too.
 */
inEachBrowser('the content security policy, in %s', {}, (test, name) => {
  let capture: Capture;
  let built: WorldBrowser;
  let open: WorldBrowser;
  const [getsOut, withoutEffect] = [attemptsThatGetOut[name], attemptsWithoutEffect[name]];

  const permittedOut = getsOut.within.filter((title) => title in permittedAttempts).toSorted();

  const launch = (world: World, copy: string, change: typeof pinned): Promise<WorldBrowser> =>
    launchInWorld(world, name, {
      ...{ extensionDir: changedExtension(world, name, copy, change), agrees: true, looksAhead: true },
    });
  test.beforeAll(async ({ world }) => {
    capture = await startCapture(world);
    await startEchoServices(world, { address: webAddress, names: [] });
    built = await launch(world, 'built', pinned);
  });

  const seen = (place: keyof typeof places, attempts: Attempts): string[] =>
    gotOut(capture.sent(), places[place], attempts).toSorted();
  const expectSeen = (place: keyof typeof places, attempts: Attempts) => expect.poll(() => seen(place, attempts));

  test('lets nothing out of a page but WebRTC and what no policy restricts', async () => {
    const page = await built.open(popupPath);
    await page.bringToFront();
    await attemptWithin(page, places.page, withinAttempts);
    await leaveForMarker(page, places.page, capture.sent);
    await expectSeen('page', withinAttempts).toEqual(getsOut.within.toSorted());
    await page.close();
  });

  test('lets a page be left for another, and sends no form', async () => {
    await attemptToLeave(() => built.open(emptyPath), places.leaving, leavingAttempts);
    await leaveForMarker(await built.open(emptyPath), places.leaving, capture.sent);
    await expectSeen('leaving', leavingAttempts).toEqual(getsOut.leaving.toSorted());
  });

  test('binds the background as it does the pages', async () => {
    await attemptInBackground(built, places.background, backgroundAttempts);
    await leaveForMarker(await built.open(emptyPath), places.background, capture.sent);
    await expectSeen('background', backgroundAttempts).toEqual(getsOut.background.toSorted());
  });

  test('lets the background ask each of the listed check services', async () => {
    const urls = services.flatMap(({ https }) => https.map(({ url }) => url));
    expect(urls.length).toBeGreaterThan(0);
    const ask = (url: string): string => `self.fetch('${url}').catch(() => null)`;
    await built.evaluateInBackground(`Promise.all([${urls.map(ask).join()}]).then(() => true)`);
    const questions = urls.map((url) => `dns ${new URL(url).hostname}`);
    await expect.poll(() => questions.filter((question) => !capture.sent().has(question))).toEqual([]);
  });

  test('is not widened by access to all sites', async () => {
    await built.permit({ origins: ['http://*/*', 'https://*/*'] });
    const page = await built.open(popupPath);
    expect(await page.evaluate(`chrome.permissions.contains({ origins: ['https://*/*'] })`)).toBe(true);
    await attemptWithin(page, places.permitted, permittedAttempts);
    await leaveForMarker(page, places.permitted, capture.sent);
    await expectSeen('permitted', permittedAttempts).toEqual(permittedOut);
  });

  test('lets out nothing more at the end of the browser', async () => {
    await built.close();
    const sent = await capture.end();
    expect(gotOut(sent, places.page, withinAttempts).toSorted()).toEqual(getsOut.within.toSorted());
    expect(gotOut(sent, places.permitted, permittedAttempts).toSorted()).toEqual(permittedOut);
    expect(gotOut(sent, places.leaving, leavingAttempts).toSorted()).toEqual(getsOut.leaving.toSorted());
    expect(gotOut(sent, places.background, backgroundAttempts).toSorted()).toEqual(getsOut.background.toSorted());
  });

  test('is what forbids it: where it is missing, the same attempts within a page are seen', async ({ world }) => {
    capture = await startCapture(world);
    open = await launch(world, 'open', withoutPolicy);
    const effective = (group: Attempts): string[] => without(group, withoutEffect.within);
    const seenOf = (group: Attempts): string[] => {
      const found = new Set([...seen('openPage', withinAttempts), ...seen('web', withinAttempts)]);
      return Object.keys(group)
        .filter((title) => found.has(title))
        .toSorted();
    };
    for (const group of inGroups(withinAttempts)) {
      const pages = [await open.open(emptyPath), await openOnTheWeb(open)] as const;
      for (const [page, place] of [
        [pages[0], places.openPage],
        [pages[1], places.web],
      ] as const) {
        await page.bringToFront();
        void attemptWithin(page, place, withinAttempts, group).catch(hasLeft); // some that get out never end
      }
      await expect.poll(() => seenOf(group)).toEqual(effective(group));
      for (const page of pages) await page.close();
    }
    expect(seenOf(withinAttempts)).toEqual(effective(withinAttempts));
  });

  test('and those in the background', async () => {
    await open.open(emptyPath); // Chromium opens a tab only where it has a window
    void attemptInBackground(open, places.openBackground, backgroundAttempts).catch(hasLeft);
    const effective = without(backgroundAttempts, withoutEffect.background);
    await expectSeen('openBackground', backgroundAttempts).toEqual(effective);
  });

  test('could not forbid WebRTC: the directive for it is unknown', async () => {
    const group = Object.fromEntries(Object.entries(withinAttempts).filter(([title]) => webRtc.includes(title)));
    await attemptWithin(await open.open(emptyPath), places.webRtc, group);
    await expectSeen('webRtc', group).toEqual(webRtc.toSorted());
  });

  test('and those to leave', async () => {
    await attemptToLeave(() => open.open(emptyPath), places.openLeaving, leavingAttempts);
    await expectSeen('openLeaving', leavingAttempts).toEqual(without(leavingAttempts, withoutEffect.leaving));
    await open.close();
    await capture.end();
  });
});

/** As little of a policy as the browsers let an extension have, and what no browser heeds. */
const withoutPolicy: typeof pinned = (manifest) => ({
  ...pinned(manifest),
  content_security_policy: { extension_pages: `script-src 'self'; object-src 'self'; webrtc 'block'` },
});

async function openOnTheWeb(browser: WorldBrowser): Promise<ExtensionPage> {
  const page = await browser.open(emptyPath);
  await page.goTo(`https://${webAddress}:${echoPort}/site`);
  return page;
}

const without = (attempts: Attempts, titles: readonly string[]): string[] =>
  Object.keys(attempts)
    .filter((title) => !titles.includes(title))
    .toSorted();
