import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { etcDirOf } from '../../scripts/world/add-namespaces.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { leadPastTunnel } from '../../scripts/world/lead-past-tunnel.ts';
import { tunnelOf, type Tunnel } from '../../scripts/world/tunnel.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { toolbarIconPaths } from '../../extension/background/toolbar-icon.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** How long the button may take to change after the route. */
const badgeWithinMs = 2_000;
/** RIPE NCC's. */
const somewhere6 = '2001:67c:2e8:22::c100:68b';
const inTunnel = { choice: { countries: [], tunnel: true } };

inEachBrowser('where traffic leaves, in %s', {}, (test) => {
  let tunnel: Tunnel;
  let page: ExitPage;

  test.beforeAll(({ world }) => {
    // One that is reached through the tunnel, as a VPN client sets it.
    writeFileSync(join(etcDirOf(world.name), 'resolv.conf'), 'nameserver 9.9.9.9\n');
    tunnel = tunnelOf(world);
  });
  test.beforeAll(async ({ browser }) => {
    page = await openExitPage(browser);
  });
  test.afterEach(() => {
    if (isUp) drop();
  });

  let isUp = false;
  function raise(families?: readonly (4 | 6)[]): void {
    tunnel.raise(families);
    isUp = true;
  }
  function drop(): void {
    tunnel.drop();
    isUp = false;
  }

  test('without an expectation the button shows no warning', async () => {
    await page.waitForVerdict('no-expectation');
    await expect.poll(page.badge).toMatchObject({ text: '' });
    await page.waitForIcon('icon');
  });

  test('a tunnel that comes up and drops shows on the button within two seconds, and in the history', async () => {
    await page.choose(inTunnel);
    await page.waitForBadge('OFF');
    await page.waitForIcon('cross');
    await expect.poll(page.title).toContain('No VPN tunnel');

    raise();
    await page.waitForBadge('ON', badgeWithinMs);
    await page.waitForIcon('tick');
    await expect.poll(page.title).toContain('as expected');
    await expect.poll(page.verdict).toMatchObject({ overall: 'as-expected', leaks: [] });

    drop();
    await page.waitForBadge('OFF', badgeWithinMs);
    await page.waitForIcon('cross');
    await expect.poll(page.title).toContain('No VPN tunnel');
    // The routes of both IP versions come and go one after the other: between them nothing of IPv6 was seen to leave.
    const judged = async (): Promise<unknown[]> => {
      const history: unknown = await page.history();
      const periods: unknown[] = Array.isArray(history) ? history : [];
      return periods.filter((one) => !isRecord(one) || one['kind'] !== 'unknown');
    };
    await expect
      .poll(judged)
      .toMatchObject([
        { kind: 'no-expectation' },
        { kind: 'no-tunnel' },
        { kind: 'as-expected' },
        { kind: 'no-tunnel', untilMs: null },
      ]);
  });

  test('IPv6 outside the tunnel is unknown until something of it is seen to leave, and a leak from then on', async ({
    world,
  }) => {
    await page.choose(inTunnel);
    raise([4]);
    await expect.poll(page.verdict).toMatchObject({
      overall: 'unknown',
      ipv4: { kind: 'as-expected' },
      ipv6: { kind: 'unknown', missing: ['unseen'] },
      leaks: [],
    });
    await expect.poll(page.title).toContain('no such traffic has been seen yet.');

    const program = world.startConnector();
    const connection = await program.connect(somewhere6, 443);
    const leaks = {
      overall: 'no-tunnel',
      ipv4: { kind: 'as-expected' },
      ipv6: { kind: 'no-tunnel' },
      leaks: [{ kind: 'family-outside', family: 6, interface: 'eth0' }],
    };
    await expect.poll(page.verdict).toMatchObject(leaks);
    await expect.poll(page.title).toContain('IPv6 traffic bypasses the VPN tunnel.');
    await connection.close();
    await program.end();
    // The route is the same, so the next one leaves as well.
    await page.choose({ choice: { countries: [], tunnel: false } });
    await page.choose(inTunnel);
    await expect.poll(page.verdict).toMatchObject(leaks);
  });

  test('a program outside the tunnel is named', async ({ world }) => {
    await page.choose(inTunnel);
    const program = world.startConnector({ processName: 'past-tunnel' });
    const place = knownPlaces(1).find(({ address }) => !address.includes(':'));
    if (place === undefined) throw new Error('no place');
    const connection = await program.connect(place.address, 443);
    raise();
    // It is from before the tunnel, and is led into it.
    await page.waitForBadge('ON', 10_000);
    const undo = leadPastTunnel(world);
    await page.waitForBadge('', 10_000);
    await page.waitForIcon('triangle');
    await expect.poll(page.title).toContain('past-tunnel');
    await expect.poll(page.verdict).toMatchObject({
      overall: 'partly-outside',
      ipv4: { outside: [{ program: 'past-tunnel', interface: 'eth0' }] },
    });
    await connection.close();
    await page.waitForBadge('ON', 15_000);
    await program.end();
    undo();
  });

  test('the button can show each of its icons', async () => {
    for (const icon of ['icon', 'tick', 'triangle', 'cross', 'question'] as const) {
      const path = toolbarIconPaths(icon);
      // Chromium refuses a file that it cannot read, Firefox does not.
      const isSet = `chrome.action.setIcon(${JSON.stringify({ path })}).then(() => true)`;
      expect(await page.page.evaluate(isSet)).toBe(true);
      const width = `fetch(${JSON.stringify(path[16])}).then((file) => file.blob()).then(createImageBitmap)`;
      expect(await page.page.evaluate(`${width}.then((picture) => picture.width)`)).toBe(16);
    }
  });

  test('leaves the pages without an error, and queries nothing', async ({ world, browser }) => {
    expect(await browser.errors()).toEqual([]);
    expect(world.internet.questions).toEqual([]);
  });
});
