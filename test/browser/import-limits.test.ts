import { expect } from 'vitest';
import { exportLimits } from '../../extension/export/export-limits.ts';
import { isDrawn, mapPage } from '../../scripts/browsers/map-page.ts';
import { exportPage, type ExportPage } from './export-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('files that are too much, in %s', {}, (test, name) => {
  let page: ExportPage;
  let shown: number;

  test.beforeAll(async ({ browser }) => {
    page = await exportPage(await browser.open('extension/page/page.html?sample=300'));
    await page.waitFor(isDrawn, 60_000);
    await page.evaluate(makeFiles);
    shown = await mapPage(page).total();
  });

  test.each<[string, string, string]>([
    ['a name of 30 MB', `exported({ connections: [connection(0, 'x'.repeat(30_000_000))] })`, 'at connections[0].processName, a text has 30,000,000 characters; the limit is 4,096'],
    ['100,000 problems', `exported({ problems: Array.from({ length: 100_000 }, () => ({ code: 'owners-hidden' })) })`, 'it has 100,000 problems; the limit is 200'],
    ['60,000 connections', `exported({ connections: [], many: 60_000 })`, 'it has 60,000 connections; the limit is 50,000'],
    ['30 million lists in each other', `'['.repeat(30_000_000)`, 'nested 30,000,000 deep; the limit is 16'],
    ['20 million objects', `'[' + '{},'.repeat(20_000_000) + '{}]'`, 'it has 20,000,002 values; the limit is 4,000,000'],
    ['more bytes than are read', `'x'.repeat(${exportLimits.bytes + 1})`, 'it is 64 MB; the limit is 64 MB'],
    ['no byte', `''`, 'the file is empty'],
    ['bytes that are no text', `Uint8Array.from({ length: 1000 }, (_, at) => at)`, 'it is not text in UTF-8'],
    ['UTF-16', `Uint16Array.from('\\uFEFF{}', (each) => each.charCodeAt(0))`, 'it is not text in UTF-8'],
    ['a number beyond all numbers', `exported({ connections: [connection(0, 'x')] }).replace('"rttMs":20', '"rttMs":1e999')`, 'at connections[0].rttMs, expected a number of 0 or more'],
  ])('%s: refused with the reason, and what is shown stays', async (_, contents, reason) => {
    await page.giveMade(`[new File([${contents}], 'much.json')]`, 'drop');
    await page.waitFor(`document.querySelector('[data-import="failed"]') !== null`, 60_000);
    const longestMs = Math.round(await page.longestPauseMs());
    console.log(`${name}: longest pause of the page until it is refused: ${longestMs} ms`);
    const said = await page.text('[data-import="failed"]');
    expect(said).toContain('much.json');
    expect(said).toContain(reason);
    expect(await mapPage(page).total()).toBe(shown);
    await page.click('[data-action="dismiss-import"]');
    await page.waitFor(`document.querySelector('[data-import="none"]') !== null`);
  }); // prettier-ignore

  test('several files at once are refused, and so is a drop without a file', async () => {
    await page.giveMade(`[new File(['{}'], 'a.json'), new File(['{}'], 'b.json')]`, 'drop');
    await expect.poll(() => page.text('[data-import="failed"]')).toContain('Cannot open 2 files at once');
    await page.click('[data-action="dismiss-import"]');
    await page.waitFor(`document.querySelector('[data-import="none"]') !== null`);
  });

  test('a large file says that it is being read, and can be cancelled', async () => {
    await page.giveMade(`[new File([exported({ connections: [], many: 50_000 })], 'large.json')]`);
    await page.waitFor(`document.querySelector('[data-import-reading="large.json"] progress') !== null`);
    await page.evaluate(`document.querySelector('[data-action="cancel-import"]').click()`);
    await page.waitFor(`document.querySelector('[data-import-reading]') === null`);
    // Another file is read to its end after it, so the first would have been shown by now.
    await page.giveMade(`[new File([exported({ connections: [connection(0, 'after')] })], 'after.json')]`);
    await page.waitFor(`document.querySelector('[data-import="shown"]') !== null`, 60_000);
    expect(await page.text('[data-import="shown"]')).toContain('after.json');
    await page.click('[data-action="back-to-live"]');
    await page.waitFor(`document.querySelector('[data-import="none"]') !== null`);
  });

  test('ten thousand connections of an hour are read', async () => {
    await page.giveMade(`[new File([exported({ connections: [], many: 10_000 })], 'hour.json')]`);
    await page.waitFor(`document.querySelector('[data-import="shown"]') !== null`, 60_000);
    console.log(
      `${name}: longest pause while 10,000 connections are read: ${Math.round(await page.longestPauseMs())} ms`,
    );
    await mapPage(page).waitForTotal(5_000, 60_000);
    await page.click('[data-action="back-to-live"]');
    await page.waitFor(`document.querySelector('[data-import="none"]') !== null`);
  });

  test('none of this causes an error or violates the content security policy', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

/** Defines `connection` and `exported` in the page: of `many` connections half have closed within the hour. */
const makeFiles = `(() => {
  const nowMs = 1_795_539_779_000;
  window.connection = (index, processName) => ({
    id: 'made' + index, protocol: 'tcp', family: 4, localAddress: '192.0.2.1', localPort: 1024 + (index % 60_000),
    remoteAddress: '198.51.100.' + (index % 250), remotePort: 443, state: 'ESTABLISHED', direction: 'outgoing',
    scope: 'public', pid: index, processName, executable: '/usr/bin/' + processName, owner: 'user', service: null,
    namespace: null, firstSeenMs: nowMs - 3_600_000 + index, lastSeenMs: nowMs,
    closedAtMs: index % 2 === 0 ? null : nowMs - (index % 3_600) * 1000, rttMs: 20, minRttMs: 20, bytesSent: 1,
    bytesReceived: 1, interface: 'eth0', network: { asn: 64_500 + (index % 50), organisation: 'Demo ' + (index % 50) },
    place: { countryCode: 'DE', region: null, city: 'City ' + (index % 100), latitude: 48 + (index % 100) / 20,
      longitude: 8 + (index % 100) / 20, precision: 'city', accuracyRadiusKm: null },
  });
  window.exported = ({ many = 0, ...fields }) => JSON.stringify({
    format: 'tapmap-connections', formatVersion: 1, exportedAtMs: nowMs, takenAtMs: nowMs, hostVersion: null,
    filter: '', problems: [], databases: [], connections: [], ...fields,
    ...(many > 0 && { connections: Array.from({ length: many }, (_, index) => connection(index, 'program' + (index % 100))) }),
  });
  return true;
})()`;
