import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { CheckSettings } from '../../extension/exit/exit-choice.ts';
import { changeNetwork } from '../../scripts/world/change-network.ts';
import { echoPort, stunPort } from '../../scripts/world/echo-ports.ts';
import { knownPlaces, type KnownPlace } from '../../scripts/world/known-places.ts';
import { startEchoServices, type EchoServices } from '../../scripts/world/start-echo-services.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the check of the exit, in %s', { agrees: true }, (test) => {
  let services: EchoServices;
  let page: ExitPage;
  let server: KnownPlace;
  let own: KnownPlace;
  let other: KnownPlace;

  test.beforeAll(async ({ world }) => {
    [server, own, other] = threePlaces();
    changeNetwork(world, 'addr add 10.55.0.3/24 dev eth0');
    services = await startEchoServices(world, server.address);
    services.see({ https: own.address, udp: own.address });
  });
  test.beforeAll(async ({ browser }) => {
    page = await openExitPage(browser);
    await waitUntil('a verdict', async () => (await page.verdict())['overall'] === 'no-expectation');
  });

  const service = (path: string, { stun = false, onChange = false } = {}): CheckSettings => ({
    service: {
      kind: 'own',
      httpsUrl: `https://${server.address}:${echoPort}${path}`,
      stunUrl: stun ? `stun:${server.address}:${stunPort}` : null,
    },
    onChange,
  });

  /** Starts a check by a click, and returns the results. */
  async function resultsOf(check: CheckSettings): Promise<unknown> {
    await page.choose({});
    await waitUntil('no earlier results', async () => (await results()) === null);
    await page.choose({ check });
    await setTimeout(200); // by then the background knows
    await page.ask();
    await waitUntil('results', results, 20_000);
    return results();
  }

  async function results(): Promise<unknown> {
    const { evidence } = await page.exit();
    return typeof evidence === 'object' && evidence !== null && 'check' in evidence ? evidence.check : null;
  }

  test('with the check off nothing is queried, even on a click', async ({ world }) => {
    await page.ask();
    await setTimeout(1_000);
    expect(services.questions).toEqual([]);
    expect(world.internet.connections).toEqual([]);
    expect(await results()).toBeNull();
  });

  test('without the permission for its origin neither a service nor its STUN server is queried', async () => {
    expect(await resultsOf(service('/address', { stun: true }))).toMatchObject({
      https: [{ kind: 'failed', reason: 'not-permitted' }],
      udp: [],
    });
    expect(services.questions).toEqual([]);
  });

  test('reports the public addresses by HTTPS and by UDP, and where they are', async ({ browser }) => {
    await browser.permit({ origins: [`https://${server.address}/*`] });
    const place = { countryCode: own.countryCode, city: own.city };
    expect(await resultsOf(service('/address', { stun: true }))).toMatchObject({
      service: `${server.address}:${echoPort}`,
      https: [{ kind: 'seen', family: 4, address: own.address, place }],
      udp: [{ kind: 'seen', family: 4, address: own.address, place }],
    });
    expect(await page.verdict()).toMatchObject({ exit: { source: 'echo', ...place }, leaks: [] });
    expect(services.questions.filter(({ event }) => event === 'https')).toHaveLength(1);
    expect(await resultsOf(service('/json'))).toMatchObject({ https: [{ address: own.address }], udp: [] });
  });

  test.each([
    ['/html', 'no-address'],
    ['/status', 'refused'],
    ['/empty', 'empty'],
    ['/reserved', 'not-public'],
    ['/never', 'timeout'],
  ])('an echo that answers %s is a failure, and no address', async (path, reason) => {
    expect(await resultsOf(service(path))).toMatchObject({ https: [{ kind: 'failed', reason }], udp: [] });
  });

  test('a custom service may respond over either family', async () => {
    expect(await resultsOf(service('/other-family'))).toMatchObject({ https: [{ kind: 'seen', family: 6 }] });
  });

  test('UDP with another public address is a leak, and is reported as one', async () => {
    services.see({ https: own.address, udp: other.address });
    expect(await resultsOf(service('/address', { stun: true }))).toMatchObject({
      https: [{ address: own.address }],
      udp: [{ address: other.address }],
    });
    expect(await page.verdict()).toMatchObject({
      leaks: [{ kind: 'udp-differs', family: 4, https: own.address, udp: other.address }],
    });
    await expect.poll(page.title).toContain(`WebRTC leak: UDP traffic shows ${other.address}`);
  });

  test('checks once after the Internet route has changed, if that is enabled, and not otherwise', async ({ world }) => {
    const asked = services.questions.length;
    await page.choose({ check: service('/address') });
    changeNetwork(world, `route replace default via 10.55.0.1 src 10.55.0.3`);
    await setTimeout(5_000);
    expect(services.questions).toHaveLength(asked);

    await page.choose({ check: service('/address', { onChange: true }) });
    changeNetwork(world, `route replace default via 10.55.0.1 src 10.55.0.2`);
    await waitUntil('results', results, 15_000);
    expect(await results()).toMatchObject({ https: [{ address: own.address }] });
    await setTimeout(4_000);
    expect(services.questions).toHaveLength(asked + 1);
  });

  test('leaves the pages without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

function threePlaces(): [KnownPlace, KnownPlace, KnownPlace] {
  const [first, second, third] = knownPlaces(5).filter(({ address }) => !address.includes(':'));
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few known places');
  return [first, second, third];
}
