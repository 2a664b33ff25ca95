import { expect } from 'vitest';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { leadPastTunnel } from '../../scripts/world/lead-past-tunnel.ts';
import { tunnelOf, type Tunnel } from '../../scripts/world/tunnel.ts';
import { mapPage, mapPath, popupPath, popupViewport, type MapPage } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the exit panel, in %s', {}, (test) => {
  let tunnel: Tunnel;
  let page: MapPage;

  test.beforeAll(({ world }) => {
    tunnel = tunnelOf(world);
  });
  test.beforeEach(async ({ browser }) => {
    page = mapPage(await browser.open(`${mapPath}?panel=exit&group=none`));
    await page.waitForHostState('running');
    await page.evaluate(`chrome.storage.local.remove('exit').then(() => true)`);
    await waitForVerdict('no-expectation');
  });
  test.afterEach(async () => {
    await page.close();
  });

  const waitForVerdict = (kind: string, at = page): Promise<unknown> =>
    at.waitFor(`document.querySelector('.verdict')?.dataset.exit === '${kind}'`, 15_000);
  const stored = (): Promise<unknown> => page.evaluate(`chrome.storage.local.get('exit')`);
  const addCountry = (country: string): Promise<unknown> =>
    page.evaluate(`(() => {
      const field = document.querySelector('[data-setting="country"]');
      field.value = ${JSON.stringify(country)};
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    })()`);

  test('the expectation set in it is judged, shown and kept', async ({ browser }) => {
    await page.click('[data-setting="tunnel"]');
    await waitForVerdict('no-tunnel');
    await addCountry('Switzerland');
    await page.click('[data-action="add-country"]');
    await page.waitFor(`document.querySelector('[data-chosen-country="CH"]') !== null`);
    await expect.poll(stored).toMatchObject({
      exit: { choice: { countries: ['CH'], tunnel: true }, check: { service: null } },
    });
    // It stays open for the next country, and folds to its line on demand.
    expect(await page.text('[data-fold="where"] .fold-value')).toBe('Switzerland · VPN tunnel required');
    await page.click('[data-fold="where"]');
    await page.waitFor(`document.querySelector('[data-setting="country"]')?.checkVisibility() === false`);
    const popup = mapPage(await browser.open(popupPath, popupViewport));
    await waitForVerdict('no-tunnel', popup);
    await expect.poll(() => popup.text('[data-action="exit"]')).toContain('No VPN tunnel');
    await popup.close();
  });

  test('text that names no country stays in the field, with a message that says so', async () => {
    await addCountry('Atlantis');
    await page.click('[data-action="add-country"]');
    await page.waitFor(`document.querySelector('[data-setting="country"]')?.getAttribute('aria-invalid') === 'true'`);
    await expect.poll(() => page.text('.country-picker .field-error')).toContain('Atlantis');
    expect(await page.evaluate(`document.querySelector('[data-setting="country"]').value`)).toBe('Atlantis');
  });

  test('a program outside the tunnel is in it, and a click filters the list to its connections', async ({ world }) => {
    const program = world.startConnector({ processName: 'past-tunnel' });
    const place = knownPlaces(1).find(({ address }) => !address.includes(':'));
    await program.connect(place?.address ?? '', 443);
    await page.click('[data-setting="tunnel"]');
    tunnel.raise();
    const undo = leadPastTunnel(world);
    try {
      await waitForVerdict('partly-outside');
      await expect.poll(() => page.text('.verdict-says')).toContain('past-tunnel');
      await page.click('[data-fold="outside"]');
      await page.click('[data-outside="past-tunnel"]');
      await page.waitFor(`document.querySelector('[data-exit-panel]') === null`);
      await expect.poll(() => page.texts('[data-connection-id]')).toHaveLength(1);
      await expect.poll(() => page.rows('past-tunnel')).toHaveLength(1);
    } finally {
      tunnel.drop();
      undo();
      await program.end();
    }
  });

  test('after a switch from a service to none there is nothing to query, and the button leads to the services', async () => {
    const service = (value: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const select = document.querySelector('[data-setting="service"]');
        select.value = '${value}';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
    await service('icanhazip');
    await page.waitFor(`document.querySelector('[data-action="ask"]') !== null`);
    await expect.poll(stored).toMatchObject({ exit: { check: { service: { id: 'icanhazip' } } } });
    await service('');
    await page.waitFor(`document.querySelector('[data-action="ask"]') === null`);
    await expect.poll(stored).toMatchObject({ exit: { check: { service: null } } });
    await page.click('[data-action="choose-service"]');
    await page.waitFor(`document.activeElement?.matches('[data-setting="service"]') === true`);
  });

  test('a key opens and closes it, in place of the list', async () => {
    await page.press('Escape');
    await page.waitFor(`document.querySelector('[data-exit-panel]') === null`);
    await page.waitFor(`document.querySelector('main').dataset.panel === 'list'`);
    await page.press('x');
    await page.waitFor(`document.activeElement?.matches('[data-exit-panel]') === true`);
    await page.waitFor(`document.querySelector('main').dataset.panel === 'exit'`);
  });

  test('leaves the pages without an error, and queries nothing', async ({ world, browser }) => {
    expect(await browser.errors()).toEqual([]);
    expect(world.internet.questions).toEqual([]);
  });
});
