import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../world/create-world.ts';
import { knownPlaces } from '../world/known-places.ts';
import { browserNames, launchInWorld, type WorldBrowser } from './drivers/launch-in-world.ts';
import { isDrawn, openLiveMap, popupPath, popupViewport } from './map-page.ts';

describe.each(browserNames)('nothing leaves the computer, in %s', (name) => {
  let world: World;
  let browser: WorldBrowser;

  beforeAll(async () => {
    world = await createWorld();
    browser = await launchInWorld(world, name);
  });
  afterAll(() => world.end());

  test('while the map is live: no name is looked up, and only the connecting program reaches the internet', async () => {
    const program = world.startConnector();
    const page = await openLiveMap(browser);
    const popup = await browser.open(popupPath, popupViewport);
    const own = [];
    for (const { address } of knownPlaces(3)) own.push(await program.connect(address, 443));
    await popup.waitFor(isDrawn);
    await setTimeout(3_000); // several looks, and time for whatever would want out

    const reached = world.internet.connections.map(({ clientPort }) => clientPort);
    expect(reached.toSorted()).toEqual(own.map(({ localPort }) => localPort).toSorted());
    expect(world.internet.questions).toEqual([]);
    const requests = [...(page.requests() ?? []), ...(popup.requests() ?? [])];
    const origin = String(await page.evaluate('location.origin'));
    expect(requests.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
