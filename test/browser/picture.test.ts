import { expect } from 'vitest';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { isDrawn } from '../../scripts/browsers/map-page.ts';
import { exportPage, type ExportPage } from './export-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('pictures of the map, in %s', {}, (test) => {
  async function openView(browser: WorldBrowser, view = ''): Promise<ExportPage> {
    const own = await exportPage(await browser.open(`extension/page/page.html?sample=300${view}`));
    await own.waitFor(isDrawn, 60_000);
    return own;
  }

  for (const view of ['', '&projection=globe', '&theme=dark&egress=tunnel&exit=as-expected&colourBy=state']) {
    test(`a view with “${view}” looks like what the map gave, dot by dot`, async ({ browser }) => {
      const own = await openView(browser, view);
      await own.evaluate(rememberPicture);
      const { text } = await own.save('svg');
      const dots = await own.evaluate(`(${compareDots})(${JSON.stringify(text)})`);
      expect(dots).toEqual({ different: 0, isEmpty: false });
      await own.close();
    });
  }

  test('the exported SVG is well-formed whatever was searched for', async ({ browser }) => {
    const odd = await openView(browser, '&q=-x%01y%EF%BF%BE');
    const { text } = await odd.save('svg');
    expect(text).toContain(String.raw`-x\u0001y\ufffe`); // as everywhere (extension/text/foreign-text.ts)
    const parsed = `new DOMParser().parseFromString(${JSON.stringify(text)}, 'image/svg+xml')`;
    expect(await odd.evaluate(`${parsed}.querySelector('parsererror') === null`)).toBe(true);
    await odd.close();
  });

  test('the PNG comes in half the size where there is no memory for more', async ({ browser }) => {
    const own = await openView(browser);
    await own.evaluate(`(() => {
      const { toBlob } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.toBlob = function (done, type) {
        if (this.width > 1600) done(null);
        else toBlob.call(this, done, type);
      };
    })()`);
    expect((await own.save('png')).bytes).toBeGreaterThan(5_000);
    expect(await own.number(`createImageBitmap(window.saved.blob).then(({ width }) => width)`)).toBe(1600);
    await own.close();
  });

  for (const [what, sabotage, kind, code] of faults) {
    test(`a sentence says so when ${what}`, async ({ browser }) => {
      const own = await openView(browser);
      await own.evaluate(`void (${sabotage})`);
      await own.click('[data-action="export"]');
      await own.waitFor(`document.querySelector('[data-export="${kind}"]') !== null`);
      await own.click(`[data-export="${kind}"]`);
      await own.waitFor(`document.querySelector('[data-export-failed="${code}"]') !== null`, 30_000);
      expect(await own.text('[data-export-failed] p')).toMatch(
        code === 'no-png' ? /1600 × \d+ pixels/ : /Reload this page/,
      );
      expect(await own.evaluate('window.saved === undefined')).toBe(true);
      await own.click('[data-action="dismiss-export"]');
      await own.waitFor(`document.querySelector('[data-export-failed]') === null`);
      await own.close();
    });
  }

  test('none of this causes an error or violates the content security policy', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

const faults = [
  [
    'the browser makes no file',
    `HTMLCanvasElement.prototype.toBlob = function (done) { done(null); }`,
    'png',
    'no-png',
  ],
  ['it has no canvas', `HTMLCanvasElement.prototype.getContext = () => null`, 'png', 'no-png'],
  [
    'it cannot draw the picture',
    `HTMLImageElement.prototype.decode = () => Promise.reject(new DOMException('broken', 'EncodingError'))`,
    ...['png', 'no-png'],
  ],
  [
    'the map gives no picture',
    `DOMParser.prototype.parseFromString = () => document.implementation.createDocument(null, 'parsererror')`,
    ...['svg', 'no-svg'],
  ],
] as const;

/** Keeps what the map gives, before anything is left out of it. */
const rememberPicture = `(() => {
  const parse = DOMParser.prototype.parseFromString;
  DOMParser.prototype.parseFromString = function (text, type) {
    window.given = text.replaceAll(' data-style=', ' style=');
    return parse.call(this, text, type);
  };
})()`;

/**
 * Draws what the map gave and the file, both in the file's size (Firefox smooths edges by it), and counts the dots that
 * differ above the foot of the file.
 */
const compareDots = `async (file) => {
  const heightOf = (svg) =>
    new DOMParser().parseFromString(svg.replaceAll(' style=', ' data-style='), 'image/svg+xml').documentElement.viewBox
      .baseVal.height;
  const [mapHeight, height] = [heightOf(window.given), heightOf(file)];
  const given = window.given
    .replace(' height="' + mapHeight + '"', ' height="' + height + '"')
    .replace(' viewBox="0 0 1600 ' + mapHeight + '"', ' viewBox="0 0 1600 ' + height + '"');
  const draw = async (svg) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    await image.decode();
    const context = new OffscreenCanvas(1600, height).getContext('2d');
    context.drawImage(image, 0, 0);
    return new Uint32Array(context.getImageData(0, 0, 1600, mapHeight).data.buffer);
  };
  const [before, after] = [await draw(given), await draw(file)];
  const different = before.reduce((sum, dot, at) => sum + (dot === after[at] ? 0 : 1), 0);
  return { different, isEmpty: new Set(before).size < 20 };
}`;
