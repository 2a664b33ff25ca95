import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnElements, drawnValue, isPresentation } from '../../../../extension/page/files/svg-values.ts';

test.each([
  ['fill', ' rgb(12, 109, 76) ', 'rgb(12, 109, 76)'],
  ['fill', 'url("#gradient-1")', 'url(#gradient-1)'],
  ['clip-path', "url('#clip9026ffgeo')", 'url(#clip9026ffgeo)'],
  ['d', 'M8,0A8,8 0 1,1 0,-8e-14Z', 'M8,0A8,8 0 1,1 0,-8e-14Z'],
  ['transform', 'translate(809.1,-5.6e-14) rotate(45)', 'translate(809.1,-5.6e-14) rotate(45)'],
  ['font-family', "'Open Sans', verdana, arial, sans-serif", "'Open Sans', verdana, arial, sans-serif"],
  ['stroke-dasharray', '4px, 3px', '4px, 3px'],
  ['viewBox', '0 0 1600 815', '0 0 1600 815'],
])('%s may be %s', (name, value, drawn) => {
  expect(drawnValue(name, value)).toBe(drawn);
});

test.each([
  ['fill', 'url(https://example.com/x.svg#a)'],
  ['fill', 'url(//example.com/#a)'],
  ['fill', '\\75rl(https://example.com/)'],
  ['fill', 'u\\rl(#a)'],
  ['fill', 'url(#a) url(https://example.com)'],
  ['fill', 'image-set("https://example.com/x.png" 1x)'],
  ['fill', 'var(--x)'],
  ['fill', 'rgb(0,0,0);background:url(x)'],
  ['clip-path', 'path("M0 0")'],
  ['clip-path', 'url("x.svg#a")'],
  ['transform', 'url(#a)'],
  ['font-family', 'x; src: url(https://example.com)'],
  ['id', 'a b'],
  ['href', '#a'],
  ['xlink:href', '#a'],
  ['xml:base', 'https://example.com/'],
  ['xmlns', 'http://www.w3.org/1999/xhtml'],
  ['onload', 'alert(1)'],
  ['style', 'fill: red'],
  ['filter', 'url(#a)'],
  ['mask', 'url(#a)'],
  ['cursor', 'url(https://example.com/x.cur), auto'],
  ['marker-end', 'url(https://example.com/x.svg#a)'],
])('%s may not be %s', (name, value) => {
  expect(drawnValue(name, value)).toBeNull();
});

test('whatever a value is, what is drawn of it refers to nothing outside and closes no attribute', () => {
  const names = fc.constantFrom(
    'fill',
    'stroke',
    'clip-path',
    'd',
    'transform',
    'font-family',
    'class',
    'id',
    'x',
    'opacity',
  );
  const part = fc.constantFrom('url(', '#a', ')', '"', "'", '\\75', 'https://x', 'rgb(', 'translate(', '1', ' ', ',', '<', '&', 'image-set('); // prettier-ignore
  fc.assert(
    fc.property(names, fc.array(part), (name, parts) => {
      const drawn = drawnValue(name, parts.join('')) ?? '';
      expect(drawn.replace(/^url\(#[\w-]+\)$/, '')).not.toMatch(/url|image|[\\<&]|\/\//);
    }),
    { numRuns: 5000 },
  );
});

test('there is no element that runs, loads, links, animates or embeds', () => {
  for (const name of [
    'script',
    'style',
    'image',
    'feImage',
    'use',
    'a',
    'foreignObject',
    'animate',
    'set',
    'iframe',
    'handler',
  ]) {
    expect(drawnElements.has(name)).toBe(false);
  }
  expect(isPresentation('d')).toBe(false);
  expect(isPresentation('class')).toBe(false);
});
