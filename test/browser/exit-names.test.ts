import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { etcDirOf, gatewayAddresses } from '../../scripts/world/add-namespaces.ts';
import { startForwarder } from '../../scripts/world/start-forwarder.ts';
import { tunnelOf } from '../../scripts/world/tunnel.ts';
import { mapPage, mapPath } from '../../scripts/browsers/map-page.ts';
import { openExitPage } from './exit-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('a name server on this computer, in %s', {}, (test) => {
  test.beforeAll(({ world }) => {
    writeFileSync(join(etcDirOf(world.name), 'resolv.conf'), 'nameserver 127.0.0.1\n');
  });

  test('hides where names go until its own sockets show it; then they leak, and the verdict stands', async ({
    world,
    browser,
  }) => {
    const forwarder = await startForwarder(world);
    const tunnel = tunnelOf(world);
    const exit = await openExitPage(browser);
    const panel = mapPage(await browser.open(`${mapPath}?panel=exit`));
    const leaks = async (): Promise<unknown> => (await exit.verdict())['leaks'];
    const texts = (selector: string) => async (): Promise<string> => (await panel.texts(selector)).join('\n');
    await exit.choose({ choice: { countries: [], tunnel: true } });
    tunnel.raise();
    try {
      await exit.waitForBadge('ON');
      await expect.poll(texts('[data-name-server]')).toBe('127.0.0.1 via lo');
      await expect.poll(texts('.note')).toContain('node forwards DNS queries on this computer.');
      await expect.poll(leaks).toEqual([]);

      await forwarder.askFrom(gatewayAddresses.ipv4);
      await expect.poll(exit.title).toContain('DNS leak');
      await exit.waitForBadge('ON');
      await exit.waitForIcon('triangle');
      await expect
        .poll(leaks)
        .toEqual([{ kind: 'dns-leak', addresses: [gatewayAddresses.ipv4], interface: 'eth0', forwardedBy: 'node' }]);
      await expect.poll(texts('body')).toContain('node forwards DNS queries outside the VPN tunnel via eth0.');
      await expect.poll(texts('.note')).not.toContain('node forwards DNS queries on this computer.');
    } finally {
      tunnel.drop();
      await forwarder.end();
    }
  });
});
