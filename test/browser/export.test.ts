import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { parseExport } from '../../extension/export/parse-export.ts';
import { jsonParts } from '../../extension/export/json-parts.ts';
import { connectionWith } from '../../scripts/connection-with.ts';
import { placeWith } from '../extension/connections.ts';
import { exportedOf, joined } from '../extension/export/exported-of.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { exportPage, type ExportPage } from './export-page.ts';
import { isDrawn, mapPage } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('export and import, in %s', {}, (test, name) => {
  let page: ExportPage;

  test.beforeAll(async ({ browser }) => {
    page = await exportPage(await browser.open('extension/page/page.html?sample=300&group=none'));
    await page.waitFor(isDrawn, 60_000);
  });

  const rows = (): Promise<string[]> => mapPage(page).rows();
  const backToLive = async (): Promise<void> => {
    await page.click('[data-action="back-to-live"]');
    await page.waitFor(`document.querySelector('[data-import="none"]') !== null`);
  };

  test('CSV, JSON and GeoJSON contain what is shown', async () => {
    const json = await page.save('json');
    expect(json.name).toMatch(/^tapmap-\d{4}-\d\d-\d\d-\d{4}\.json$/);
    const parsed = parseExport(json.text);
    const connections = parsed.kind === 'parsed' ? parsed.envelope.connections : [];
    await page.evaluate(`document.querySelector('[data-action="export"]').click()`);
    await page.waitFor(`document.querySelector('[role="menu"] p') !== null`);
    // "228 connections +72 listening, unconnected or closed"
    const counts = (await page.text('[role="menu"] p'))?.match(/\d+/g) ?? [];
    const announced = counts.reduce((sum, count) => sum + Number(count), 0);
    await page.evaluate(`document.querySelector('[data-action="export"]').click()`);
    expect(announced).toBeGreaterThan(200);
    expect(connections).toHaveLength(announced);

    const csv = await page.save('csv');
    expect(csv.type).toBe('text/csv;charset=utf-8');
    expect(csv.text.trim().split('\r\n')).toHaveLength(connections.length + 1);
    const geoJson: unknown = JSON.parse((await page.save('geojson')).text);
    expect(geoJson).toMatchObject({ type: 'FeatureCollection', attribution: [{ text: 'Demo data' }] });
  });

  test('SVG and PNG show the map with its attribution, and run or load nothing', async () => {
    const svg = await page.save('svg');
    expect(svg.text).toContain('Demo data');
    expect(svg.text).not.toMatch(/<script|<foreignObject|\son\w+=|style=|href="(?!#)|url\(["']?(?!["']?#)/i);
    const drawn = await page.number(
      `new DOMParser().parseFromString((window.lastSvg = ${JSON.stringify(svg.text)}), 'image/svg+xml').querySelectorAll('.scattergeo path.point').length`,
    );
    expect(drawn).toBeGreaterThan(5);
    const png = await page.save('png');
    expect(png.type).toBe('image/png');
    const size = await page.evaluate(
      `createImageBitmap(window.saved.blob).then(({ width, height }) => [width, height])`,
    );
    expect(size).toEqual([3200, expect.any(Number)]);
    expect(png.bytes).toBeGreaterThan(20_000);
  });

  test('a JSON export is shown like a live view, until Back', async () => {
    const before = await mapPage(page).total();
    const one = connectionWith({ id: 'a', processName: 'yesterday', place: placeWith(), network: { asn: 64_500, organisation: 'Demo' } }); // prettier-ignore
    await page.give('yesterday.json', joined(jsonParts(exportedOf([one]))));
    await page.waitFor(`document.querySelector('[data-import="shown"]') !== null`);
    await expect.poll(() => page.text('[data-import="shown"]')).toContain('yesterday.json');
    await mapPage(page).waitForTotal(1);
    await expect.poll(rows).toEqual([expect.stringContaining('yesterday')]);
    await page.waitFor(`document.querySelectorAll('.scattergeo .point').length === 1`);
    await expect.poll(() => page.text('.attribution')).toContain('Demo Data');
    await backToLive();
    await mapPage(page).waitForTotal(before);
  });

  test('an export is the same when it is opened and exported again', async () => {
    const first = parseExport((await page.save('json')).text);
    await page.give('again.json', first.kind === 'parsed' ? joined(jsonParts(exportedOf(first.envelope.connections))) : '', 'drop'); // prettier-ignore
    await page.waitFor(`document.querySelector('[data-import="shown"]') !== null`);
    const again = parseExport((await page.save('json')).text);
    const ids = ({ envelope }: { envelope: { connections: { id: string }[] } }) =>
      envelope.connections.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (first.kind !== 'parsed' || again.kind !== 'parsed') throw new Error('An export could not be read.');
    expect(ids(again)).toEqual(ids(first));
    await backToLive();
  });

  test('names with markup stay text', async () => {
    const hostile = connectionWith({ id: 'a', processName: '<img src=x onerror=alert(1)>', place: placeWith() });
    await page.give('<img src=x>.json', joined(jsonParts(exportedOf([hostile]))));
    await page.waitFor(`document.querySelector('[data-import="shown"]') !== null`);
    await waitUntil('its row', async () => (await rows()).join().includes('<img src=x onerror=alert(1)>'));
    expect(await page.number(`document.querySelectorAll('img[src=x]').length`)).toBe(0);
    const svg = (await page.save('svg')).text;
    expect(svg).not.toContain('<img');
    await backToLive();
  });

  test.each([
    ['notes.txt', 'hello', 'notes.txt'],
    ['page.html', '<!doctype html><script>alert(1)</script>', 'JSON'],
    ['other.json', '{"format": "har"}', '"har"'],
    ['new.json', '{"format": "tapmap-connections", "formatVersion": 9}', '9'],
  ])('%s is refused with the reason', async (fileName, text, reason) => {
    await page.give(fileName, text);
    await page.waitFor(`document.querySelector('[data-import="failed"]') !== null`);
    await expect.poll(() => page.text('[data-import="failed"]')).toContain(fileName);
    await expect.poll(() => page.text('[data-import="failed"]')).toContain(reason);
    await page.click('[data-action="dismiss-import"]');
    await page.waitFor(`document.querySelector('[data-import="none"]') !== null`);
  });

  test('the menu works with the keyboard, too', async () => {
    await page.evaluate(`document.querySelector('[data-action="export"]').focus()`);
    await page.press('ArrowDown');
    await page.waitFor(`document.activeElement?.dataset.export === 'csv'`);
    await page.press('ArrowUp');
    await page.waitFor(`document.activeElement?.dataset.action === 'import'`);
    await page.press('Escape');
    await page.waitFor(`document.activeElement?.dataset.action === 'export'`);
    await expect.poll(() => page.attribute('[data-action="export"]', 'aria-expanded')).toBe('false');
  });

  test('the browser downloads the file', async ({ world, browser }) => {
    const plain = await browser.open('extension/page/page.html?sample=20');
    await plain.waitFor(isDrawn, 60_000);
    await plain.click('[data-action="export"]');
    await plain.click('[data-export="csv"]');
    await waitUntil('a file on disk', () => Promise.resolve(savedFiles(world.scratchDir).length > 0));
    await plain.close();
  });

  test('ten thousand connections are saved and opened', async ({ browser }) => {
    const many = await exportPage(await browser.open('extension/page/page.html?sample=10000'));
    await many.waitFor(isDrawn, 60_000);
    let text = '';
    for (const kind of ['csv', 'geojson', 'json']) {
      ({ text } = await many.save(kind));
      const longestMs = await many.longestPauseMs();
      console.log(`${name}: longest pause while 10,000 connections are saved as ${kind}: ${Math.round(longestMs)} ms`);
    }
    await many.give('many.json', text);
    await many.waitFor(`document.querySelector('[data-import="shown"]') !== null`, 60_000);
    await many.close();
  });

  test('none of this causes an error or violates the content security policy', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

/** Finds the browser's download folder below its home. */
function savedFiles(directory: string): string[] {
  const { stdout } = spawnSync('find', [directory, '-name', 'tapmap-*.csv', '-size', '+0'], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean);
}
