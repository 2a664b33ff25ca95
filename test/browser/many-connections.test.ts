import { knownPlaces } from '../../scripts/world/known-places.ts';
import type { Connector } from '../../scripts/world/start-connector.ts';
import { openLiveMap } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

const many = 10_000;
/** Only guards against freezes: `npm run bench` measures. */
const patientMs = 60_000;

inEachBrowser(`${many} connections, in %s`, {}, (test, name) => {
  let program: Connector;

  test.beforeAll(async ({ world }) => {
    program = world.startConnector();
    await program.connectMany(
      many,
      knownPlaces(3).map(({ address }) => address),
      443,
    );
  });

  test('are all counted, and the page responds and follows changes', async ({ browser }) => {
    const page = await openLiveMap(browser, '?q=program:connector');
    await page.waitForTotal(many, patientMs);

    const longestMs = await page.number(longestPauseInPage);
    console.log(
      `${name}: longest pause of the page while ${many} connections are watched: ${Math.round(longestMs)} ms`,
    );

    const [place] = knownPlaces(1);
    const one = await program.connect(place?.address ?? '', 5222);
    await page.waitForTotal(many + 1, patientMs);
    await one.close();
    await page.waitForTotal(many, patientMs);
  });
});

/** The longest time between two turns of the page's event loop, over five polls. */
const longestPauseInPage = `new Promise((resolve) => {
  const endMs = performance.now() + 5000;
  let lastMs = performance.now();
  let longestMs = 0;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastMs);
    lastMs = nowMs;
    if (nowMs < endMs) setTimeout(() => channel.port2.postMessage(null), 10);
    else resolve(longestMs);
  };
  channel.port2.postMessage(null);
})`;
