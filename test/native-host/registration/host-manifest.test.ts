import { describe, expect, test } from 'vitest';
import { hostManifest } from '../../../native-host/registration/host-manifest.ts';
import { parseHostManifest } from '../../../native-host/registration/parse-host-manifest.ts';

const path = `/home/hömé & 100% it's "x"/host/tapmap`;

describe('the manifest of the host', () => {
  test('for Chromium lists the extension as an origin with a slash, and nothing of Firefox', () => {
    expect(JSON.parse(hostManifest('chromium', path))).toEqual({
      name: 'tapmap',
      description: 'TapMap shows where this computer connects',
      path,
      type: 'stdio',
      allowed_origins: ['chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/'],
    });
  });

  test('for Firefox lists the extension by its id, and nothing of Chromium', () => {
    expect(JSON.parse(hostManifest('firefox', path))).toEqual({
      name: 'tapmap',
      description: 'TapMap shows where this computer connects',
      path,
      type: 'stdio',
      allowed_extensions: ['extension@tapmap'],
    });
  });
});

describe('reading a manifest', () => {
  const text = (change: object) => JSON.stringify({ ...JSON.parse(hostManifest('chromium', path)), ...change });

  test.each([
    ['chromium', 'fpkmoekophlgaeppfmeahdffnlkcnkbe'],
    ['firefox', 'extension@tapmap'],
  ] as const)('our manifest for %s allows our extension', (family, id) => {
    expect(parseHostManifest(hostManifest(family, path), family)).toEqual({ path, ids: [id], allowsUs: true });
  });

  test('ids that were added for Chromium are let in after our own, once each, and are no matter of Firefox', () => {
    const added = 'abcdefghijklmnopabcdefghijklmnop';
    const ids = ['fpkmoekophlgaeppfmeahdffnlkcnkbe', added];
    expect(parseHostManifest(hostManifest('chromium', path, [added, ...ids]), 'chromium')?.ids).toEqual(ids);
    expect(hostManifest('firefox', path, [added])).toBe(hostManifest('firefox', path));
  });

  test.each([
    ['another extension', { allowed_origins: ['chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/'] }],
    ['an origin without its slash', { allowed_origins: ['chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe'] }],
    ['no list', { allowed_origins: 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/' }],
  ])('%s does not allow our extension', (_, change) => {
    expect(parseHostManifest(text(change), 'chromium')).toMatchObject({ path, allowsUs: false });
  });

  test('Firefox rejects one that has the origins of Chromium as well', () => {
    expect(parseHostManifest(text({ allowed_extensions: ['extension@tapmap'] }), 'firefox')?.allowsUs).toBe(false);
  });

  test.each([
    ['half a file', hostManifest('chromium', path).slice(0, 40)],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['another name', text({ name: 'other' })],
    ['another type', text({ type: 'tcp' })],
    ['no path', text({ path: undefined })],
    ['a path that is no text', text({ path: 7 })],
  ])('%s is no manifest of ours', (_, content) => {
    expect(parseHostManifest(content, 'chromium')).toBeNull();
  });
});
