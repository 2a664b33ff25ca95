import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { originsOf } from '../../extension/exit-check/resolve-service.ts';
import type { CheckService, CheckSettings } from '../../extension/exit/exit-choice.ts';
import { changeNetwork } from '../../scripts/world/change-network.ts';
import type { EchoMode } from '../../scripts/world/echo-services.ts';
import { knownPlaces, type KnownPlace } from '../../scripts/world/known-places.ts';
import type { EchoServices } from '../../scripts/world/start-echo-services.ts';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { startListedServices } from './start-listed-services.ts';

inEachBrowser('the check of the exit, in %s', { agrees: true }, (test) => {
  let services: EchoServices;
  let page: ExitPage;
  let own: KnownPlace;
  let own6: KnownPlace;
  let other: KnownPlace;

  test.beforeAll(async ({ world }) => {
    const places = knownPlaces(5);
    const [server, server6] = [ipv4In(places, 0), ipv6In(places, 0)];
    [own, other, own6] = [ipv4In(places, 1), ipv4In(places, 2), ipv6In(places, 1)];
    changeNetwork(world, `addr add 10.55.0.3/24 dev eth0\n-6 route del default`);
    services = await startListedServices(world, server.address, server6.address);
    services.see({ https: own.address, https6: own6.address, udp: own.address });
  });
  test.beforeAll(async ({ browser }) => {
    page = await openExitPage(browser);
    await waitUntil('a verdict', async () => (await page.verdict())['overall'] === 'no-expectation');
  });

  /** Starts a check by a click of a user who gives the permission for it, and returns the results. */
  async function resultsOf(browser: WorldBrowser, service: CheckService): Promise<unknown> {
    await page.choose({});
    await waitUntil('no earlier results', async () => (await page.results()) === null);
    await page.choose({ check: checkBy(service) });
    await browser.permit({ origins: originsOf(service) });
    return resultsOfClick();
  }

  async function resultsOfClick(): Promise<unknown> {
    await page.ask();
    await waitUntil('results', page.results, 20_000);
    return page.results();
  }

  const overHttps = (): unknown[] => services.questions.filter(({ event }) => event === 'https');

  test('with the check off nothing is queried, even on a click', async ({ world }) => {
    await page.ask();
    await setTimeout(1_000);
    expect(services.questions).toEqual([]);
    expect(world.internet.connections).toEqual([]);
    expect(await page.results()).toBeNull();
  });

  test('without the permission for its origins neither a service nor its STUN server is queried', async ({ world }) => {
    await page.choose({ check: checkBy(cloudflare) });
    expect(await resultsOfClick()).toMatchObject({
      https: [{ kind: 'failed', reason: 'not-permitted' }],
      udp: [],
    });
    expect(services.questions).toEqual([]);
    expect(namesOfServices(world.internet.questions)).toEqual([]);
  });

  test('reports the public addresses by HTTPS and by UDP, and where they are', async ({ browser }) => {
    const place = { countryCode: own.countryCode, city: own.city };
    expect(await resultsOf(browser, cloudflare)).toMatchObject({
      service: 'Cloudflare',
      https: [{ kind: 'seen', family: 4, address: own.address, place }],
      udp: [{ kind: 'seen', family: 4, address: own.address, place }],
    });
    expect(await page.verdict()).toMatchObject({ exit: { source: 'echo', ...place }, leaks: [] });
    expect(overHttps()).toEqual([{ event: 'https', host: 'ipv4.icanhazip.com', path: '/' }]);
  });

  test('another service is asked in its own format, with the STUN server listed for it', async ({ browser }) => {
    const before = services.questions.length;
    expect(await resultsOf(browser, mullvad)).toMatchObject({
      service: 'Mullvad VPN',
      https: [{ kind: 'seen', address: own.address }],
      udp: [{ kind: 'seen', address: own.address }],
    });
    const asked = services.questions.slice(before).filter(({ event }) => event === 'https');
    expect(asked).toEqual([{ event: 'https', host: 'ipv4.am.i.mullvad.net', path: '/json' }]);
  });

  test('each IP version that has a route is asked by its own name', async ({ world, browser }) => {
    changeNetwork(world, '-6 route add default via fd00:55::1');
    try {
      await waitUntil('the route', async () => JSON.stringify(await page.verdict()).includes('"ipv6":{"kind":"no-e'));
      expect(await resultsOf(browser, cloudflare)).toMatchObject({
        https: [
          { kind: 'seen', family: 4, address: own.address },
          { kind: 'seen', family: 6, address: own6.address },
        ],
      });
    } finally {
      changeNetwork(world, '-6 route del default');
    }
    await waitUntil('the route', async () => JSON.stringify(await page.verdict()).includes('"ipv6":{"kind":"no-r'));
  });

  test.for<[EchoMode, string]>([
    ['html', 'no-address'],
    ['status', 'refused'],
    ['empty', 'empty'],
    ['reserved', 'not-public'],
    ['other-family', 'other-family'],
    ['never', 'timeout'],
  ])('an echo that answers %s is a failure, and no address', async ([mode, reason], { browser }) => {
    services.see({ mode });
    try {
      expect(await resultsOf(browser, cloudflare)).toMatchObject({
        https: [{ kind: 'failed', family: 4, reason }],
        udp: [{ kind: 'seen', address: own.address }],
      });
    } finally {
      services.see({ mode: 'address' });
    }
  });

  test('UDP with another public address is a leak, and is reported as one', async ({ browser }) => {
    services.see({ https: own.address, udp: other.address });
    expect(await resultsOf(browser, cloudflare)).toMatchObject({
      https: [{ address: own.address }],
      udp: [{ address: other.address }],
    });
    expect(await page.verdict()).toMatchObject({
      leaks: [{ kind: 'udp-differs', family: 4, https: own.address, udp: other.address }],
    });
    await expect.poll(page.title).toContain(`WebRTC leak: UDP traffic shows ${other.address}`);
  });

  test('checks once after the Internet route has changed, if that is enabled, and not otherwise', async ({ world }) => {
    const asked = overHttps().length;
    await page.choose({ check: checkBy(cloudflare) });
    changeNetwork(world, `route replace default via 10.55.0.1 src 10.55.0.3`);
    await setTimeout(5_000);
    expect(overHttps()).toHaveLength(asked);

    await page.choose({ check: checkBy(cloudflare, { onChange: true }) });
    changeNetwork(world, `route replace default via 10.55.0.1 src 10.55.0.2`);
    await waitUntil('results', page.results, 15_000);
    expect(await page.results()).toMatchObject({ https: [{ address: own.address }] });
    await setTimeout(4_000);
    expect(overHttps()).toHaveLength(asked + 1);
  });

  test('leaves the pages without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

const cloudflare: CheckService = { kind: 'listed', id: 'icanhazip' };
const mullvad: CheckService = { kind: 'listed', id: 'mullvad' };
const checkBy = (service: CheckService, { onChange = false } = {}): CheckSettings => ({
  service,
  onChange,
  httpsOnly: null,
});

const namesOfServices = (names: readonly string[]): string[] =>
  names.filter((name) => /icanhazip|mullvad|ipify|stun/.test(name));

const ipv4In = (places: readonly KnownPlace[], index: number): KnownPlace =>
  nth(
    places.filter(({ address }) => !address.includes(':')),
    index,
  );
const ipv6In = (places: readonly KnownPlace[], index: number): KnownPlace =>
  nth(
    places.filter(({ address }) => address.includes(':')),
    index,
  );

function nth(places: readonly KnownPlace[], index: number): KnownPlace {
  const place = places[index];
  if (place === undefined) throw new Error('too few known places');
  return place;
}
