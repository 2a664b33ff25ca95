import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { originsOf } from '../../extension/exit-check/resolve-service.ts';
import type { CheckSettings } from '../../extension/exit/exit-choice.ts';
import { mapPage, mapPath } from '../../scripts/browsers/map-page.ts';
import { changeNetwork } from '../../scripts/world/change-network.ts';
import { knownPlaces, type KnownPlace } from '../../scripts/world/known-places.ts';
import type { EchoServices } from '../../scripts/world/start-echo-services.ts';
import type { Internet } from '../../scripts/world/start-internet.ts';
import { tunnelOf, type Tunnel } from '../../scripts/world/tunnel.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { startListedServices } from './start-listed-services.ts';

inEachBrowser('the check of the exit and a tunnel, in %s', { agrees: true }, (test, name) => {
  let services: EchoServices;
  let page: ExitPage;
  let tunnel: Tunnel;
  let server: KnownPlace;
  let own: KnownPlace;

  test.beforeAll(async ({ world }) => {
    const places = knownPlaces(5);
    const [first, second] = places.filter(({ address }) => !address.includes(':'));
    const server6 = places.find(({ address }) => address.includes(':'));
    if (first === undefined || second === undefined || server6 === undefined) throw new Error('too few known places');
    [server, own] = [first, second];
    changeNetwork(world, '-6 route del default');
    services = await startListedServices(world, server.address, server6.address);
    services.see({ https: own.address, udp: own.address });
    tunnel = tunnelOf(world);
  });
  test.beforeAll(async ({ browser }) => {
    page = await openExitPage(browser);
    await page.waitForVerdict('no-expectation');
    await page.choose({ check });
    await browser.permit({ origins: originsOf(service) });
  });

  const isChecking = async (): Promise<boolean> => (await page.exit())['checking'] === true;

  const waitForTunnel = (): Promise<unknown> =>
    waitUntil('the tunnel', async () => JSON.stringify(await page.exit()).includes('"sourceAddress":"10.8.0.2"'));

  /** What has reached the internet for a check: connections, names, and requests over UDP. */
  const asked = ({ connections, questions }: Internet): unknown => ({
    connections: connections.filter(({ address }) => address === server.address).length,
    names: questions.filter((each) => /icanhazip|cloudflare/.test(each)).length,
    requests: [...services.questions],
  });

  /** Checks by a click, and returns the results. */
  async function resultsOfClick(): Promise<unknown> {
    await waitUntil('no check', async () => !(await isChecking()));
    const earlier = (await page.results())?.['checkedAtMs'];
    await page.ask();
    const isNew = async (): Promise<boolean> => ![undefined, earlier].includes((await page.results())?.['checkedAtMs']);
    await waitUntil('results of this click', isNew, 20_000);
    return page.results();
  }

  test('what came past the route by another interface is shown, and is evidence of nothing', async ({
    world,
    browser,
  }) => {
    await page.choose({ choice: { countries: [server.countryCode], tunnel: false }, check });
    tunnel.raise([4]);
    // Packets of a socket that is bound to the address of the first interface leave by it, tunnel or not.
    changeNetwork(world, 'route add default via 10.55.0.1 dev eth0 table 100\nrule add from 10.55.0.2 lookup 100');
    try {
      await waitForTunnel();
      expect(await resultsOfClick()).toMatchObject({
        https: [{ kind: 'failed', family: 4, reason: 'timeout' }],
        udp: [
          name === 'chromium'
            ? { kind: 'seen', address: own.address, base: '10.55.0.2', sentBy: 'other-address' }
            : { kind: 'failed', reason: 'no-response' },
        ],
      });
      const verdict = await page.verdict();
      expect(verdict).toMatchObject({ overall: 'unknown', exit: null, contradictions: [] });
      expect(JSON.stringify(verdict)).not.toContain('udp-differs');
      // Names are asked past this tunnel, which is a leak; nothing else is known.
      await expect.poll(page.title).toContain('DNS leak');
      await page.waitForBadge('');
      await page.waitForIcon('triangle');
      expect(JSON.stringify(await page.history())).not.toContain('unexpected-country');
      if (name === 'chromium') {
        const panel = mapPage(await browser.open(`${mapPath}?panel=exit`));
        await panel.waitFor(`document.querySelector('[data-result="${own.address}"]') !== null`);
        expect(await panel.text('[data-exit-part="check"]')).toContain('Sent from 10.55.0.2');
        await panel.close();
      }
    } finally {
      changeNetwork(world, 'rule del from 10.55.0.2 lookup 100\nroute flush table 100');
      tunnel.drop();
    }
  });

  test('while a tunnel is up Chromium is asked over HTTPS only, unless the user wants UDP', async ({ browser }) => {
    await page.choose({ check: { ...check, httpsOnly: null } });
    tunnel.raise([4]);
    const panel = mapPage(await browser.open(`${mapPath}?panel=exit`));
    try {
      const note = name === 'chromium' ? 'https-only' : 'udp';
      await panel.waitFor(`document.querySelector('[data-check-note="${note}"]') !== null`);
      const text = await panel.text(`[data-check-note="${note}"]`);
      if (name === 'chromium') expect(text).toContain('from every network interface');
      else expect(text).not.toContain('Chromium');
      const before = services.questions.length;
      expect(await resultsOfClick()).toMatchObject({ udp: name === 'chromium' ? [] : [{ reason: 'no-response' }] });
      expect(services.questions).toHaveLength(before);
    } finally {
      tunnel.drop();
      await panel.close();
    }
    // Without a tunnel both are asked, in either browser.
    await waitUntil('another route', async () => (await page.results()) === null);
    expect(await resultsOfClick()).toMatchObject({ udp: [{ kind: 'seen', address: own.address, sentBy: 'route' }] });
  });

  test('nothing is asked by itself while a required tunnel is down; a click asks, and is told of', async ({
    world,
    browser,
  }) => {
    await page.choose({ choice: { countries: [], tunnel: true }, check: { ...check, onChange: true } });
    tunnel.raise([4]);
    await waitForTunnel();
    // What is asked by itself within the tunnel is lost there.
    await waitUntil('a check', isChecking);
    await waitUntil('its results', page.results, 20_000);
    const before = asked(world.internet);
    tunnel.drop();
    await page.waitForBadge('OFF');
    await setTimeout(6_000); // by then it had asked
    expect(asked(world.internet)).toEqual(before);
    expect(await page.results()).toBeNull();
    expect(await isChecking()).toBe(false);

    const panel = mapPage(await browser.open(`${mapPath}?panel=exit`));
    await panel.waitFor(`document.querySelector('[data-check-note="outside"]') !== null`);
    expect(await panel.text('[data-check-note="outside"]')).toContain('IPv4');
    await panel.close();
    expect(await resultsOfClick()).toMatchObject({
      https: [{ address: own.address }],
      udp: [{ address: own.address }],
    });
  });

  test('leaves the pages without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

const service = { kind: 'listed', id: 'icanhazip' } as const;
/** Over UDP as well, whatever is up. */
const check: CheckSettings = { service, onChange: false, httpsOnly: false };
