import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { BrowserName } from '../../scripts/browsers/extension-browser.ts';
import { launchInWorld } from '../../scripts/browsers/launch-in-world.ts';
import { openMap } from '../../scripts/browsers/map-page.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { changedExtension } from './changed-extension.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { writeFaultyHost } from './write-faulty-host.ts';

inEachBrowser('with the host of another release, %s', { hostPath: null }, (test, name) => {
  test('the first: shows what it says', async ({ world, browser }) => {
    browser.setHost(writeFaultyHost(world, 'first-release'));
    const page = await openMap(browser, '?group=none');
    await page.waitForHostState('running');
    await expect.poll(() => page.rows('reader')).toHaveLength(3);
    await expect.poll(() => page.texts('[data-problem="bad-request"] summary')).toHaveLength(1);
    expect(await page.texts('[data-problem="message-malformed"]')).toEqual([]);
  });

  test('a newer one of the same protocol: shows what is known of it, and says what is not', async ({ world }) => {
    const browser = await launchInWorld(world, name, { hostPath: writeFaultyHost(world, 'newer') });
    const page = await openMap(browser, '?group=none');
    await page.waitForHostState('running');
    await expect.poll(() => page.rows('reader')).toHaveLength(2);
    await expect
      .poll(() => page.texts('[data-problem="kinds-unknown"] summary'))
      .toEqual(['2 connections of kinds that this version does not know are not shown.']);
    expect(await page.texts('[data-problem="clock-doubtful"] summary')).toEqual([
      'The helper app reported “clock-doubtful”.',
    ]);
    expect(await page.texts('[data-problem="message-malformed"]')).toEqual([]);
    expect(await page.hostState()).toBe('running');
    await browser.close();
  });

  test.for([
    [0, 'too-new'],
    [2, 'too-old'],
  ] as const)(
    'the built one, for an extension of protocol %d: says that it is %s',
    async ([protocol, state], { world }) => {
      const extensionDir = extensionOfProtocol(world, name, protocol);
      const browser = await launchInWorld(world, name, { extensionDir });
      const page = await openMap(browser);
      await page.waitForHostState(state);
      await expect.poll(async () => (await page.text('[data-host-state]'))?.trim()).toMatch(/./);
      await browser.close();
    },
  );
});

/** The built extension as one that speaks another protocol would be. */
function extensionOfProtocol(world: World, name: BrowserName, protocol: number): string {
  const dir = changedExtension(world, name, `protocol-${protocol}`, (manifest) => manifest);
  const changed = readdirSync(join(dir, 'assets')).filter((file) => {
    const path = join(dir, 'assets', file);
    const code = readFileSync(path, 'utf8');
    const [, own = ''] = /\.protocol!==([\w$]+)\)/.exec(code) ?? [];
    const parts = code.split(`${own}=1,`);
    if (own === '' || parts.length !== 2) return false;
    writeFileSync(path, parts.join(`${own}=${protocol},`));
    return true;
  });
  expect(changed, 'the file of the background').toHaveLength(1);
  return dir;
}
