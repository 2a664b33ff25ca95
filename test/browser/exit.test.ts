import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { etcDirOf } from '../../scripts/world/add-namespaces.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { tunnelOf, type Tunnel } from '../../scripts/world/tunnel.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** How long the button may take to change after the route. */
const badgeWithinMs = 2_000;
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
  });

  test('a tunnel that comes up and drops shows on the button within two seconds, and in the history', async () => {
    await page.choose(inTunnel);
    expect(await page.waitForBadge('OFF')).toContain('No VPN tunnel');

    raise();
    expect(await page.waitForBadge('ON', badgeWithinMs)).toContain('as expected');
    await expect.poll(page.verdict).toMatchObject({ overall: 'as-expected', leaks: [] });

    drop();
    expect(await page.waitForBadge('OFF', badgeWithinMs)).toContain('No VPN tunnel');
    await expect
      .poll(page.history)
      .toMatchObject([
        { kind: 'no-expectation' },
        { kind: 'no-tunnel' },
        { kind: 'as-expected' },
        { kind: 'no-tunnel', untilMs: null },
      ]);
  });

  test('IPv6 outside the tunnel is a leak, and is reported as one', async () => {
    await page.choose(inTunnel);
    raise([4]);
    await expect.poll(page.verdict).toMatchObject({
      overall: 'no-tunnel',
      ipv4: { kind: 'as-expected' },
      ipv6: { kind: 'no-tunnel' },
      leaks: [{ kind: 'family-outside', family: 6, interface: 'eth0' }],
    });
    await expect.poll(page.title).toContain('IPv6 traffic bypasses the VPN tunnel.');
  });

  test('a program outside the tunnel is named', async ({ world }) => {
    await page.choose(inTunnel);
    const program = world.startConnector({ processName: 'past-tunnel' });
    const place = knownPlaces(1).find(({ address }) => !address.includes(':'));
    if (place === undefined) throw new Error('no place');
    // From before the tunnel was up: it stays on its first interface.
    const connection = await program.connect(place.address, 443);
    raise();
    expect(await page.waitForBadge('~', 10_000)).toContain('past-tunnel');
    await expect.poll(page.verdict).toMatchObject({
      overall: 'partly-outside',
      ipv4: { outside: [{ program: 'past-tunnel', interface: 'eth0' }] },
    });
    await connection.close();
    await page.waitForBadge('ON', 15_000);
    await program.end();
  });

  test('leaves the pages without an error, and queries nothing', async ({ world, browser }) => {
    expect(await browser.errors()).toEqual([]);
    expect(world.internet.questions).toEqual([]);
  });
});
