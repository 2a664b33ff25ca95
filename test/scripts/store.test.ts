import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { readOwner } from '../../scripts/release/owner.ts';
import { manifestFor } from '../../vite.config.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifests = (['chrome', 'firefox'] as const).map((browser): unknown => manifestFor(browser));

describe.each(['en', 'de'])('the texts for stores, %s', (language) => {
  const sections = partsOf(read(`.github/store/${language}.md`), '## ');
  const section = (name: string): string => sections.get(name) ?? `no section ${name}`;
  const permissions = partsOf(section('Permissions'), '### ');

  test('have a section for each field', () => {
    expect([...sections.keys()]).toEqual([
      ...['Name', 'Summary', 'Description', 'Single purpose', 'Permissions'],
      ...['Remote code', 'Data use', 'Notes for reviewers'],
    ]);
  });

  test('name it as the extension does', () => {
    const texts: unknown = JSON.parse(read(`extension/public/_locales/${language}/messages.json`));
    const messageOf = (key: string): unknown => {
      const text = isRecord(texts) ? texts[key] : null;
      return isRecord(text) ? text['message'] : null;
    };
    for (const manifest of manifests) expect(manifest).toHaveProperty('name', section('Name'));
    expect(section('Summary')).toBe(messageOf('description'));
    expect(section('Notes for reviewers')).toContain(messageOf('hostNotInstalled'));
  });

  test('give a reason for each permission of the built extensions, and for nothing else', () => {
    const explained = [...permissions.keys()].flatMap((heading) => heading.split(' '));
    expect(explained.toSorted()).toEqual([...new Set(manifests.flatMap(permissionsOf))].toSorted());
  });

  test('stay within the lengths that all three stores take', () => {
    // 45 in Edge, 50 at Mozilla, 75 at Google:
    // https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/name
    expect(section('Name').length).toBeLessThanOrEqual(45);
    // https://developer.chrome.com/docs/extensions/reference/manifest/description
    expect(section('Summary').length).toBeLessThanOrEqual(132);
    // https://learn.microsoft.com/microsoft-edge/extensions/publish/publish-extension; the others take more.
    expect(section('Description').length).toBeGreaterThanOrEqual(250);
    expect(section('Description').length).toBeLessThanOrEqual(10_000);
    // The counter beside each field of https://developer.chrome.com/docs/webstore/cws-dashboard-privacy
    for (const reason of [section('Single purpose'), ...permissions.values()]) {
      expect(reason.length).toBeGreaterThan(40);
      expect(reason.length).toBeLessThanOrEqual(1_000);
    }
    // Notes for certification in Edge's Partner Center, the shortest of such fields.
    expect(section('Notes for reviewers').length).toBeLessThanOrEqual(2_000);
  });

  test('leave blank what only the owner knows, and nothing else', () => {
    const blanks = [...[...sections.values()].join('\n').matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name);
    expect(new Set(blanks)).toEqual(new Set(['homepage', 'repository']));
    expect(Object.keys(readOwner())).toEqual(expect.arrayContaining(blanks));
    expect([...sections.values()].join('\n')).not.toMatch(/https?:\/\/\w/);
  });
});

describe('the pictures for stores', () => {
  // https://developer.chrome.com/docs/webstore/images; Edge takes the same, and a logo of 300 by 300:
  // https://learn.microsoft.com/microsoft-edge/extensions/publish/publish-extension
  // Mozilla wants screenshots of 1.6 to 1: https://extensionworkshop.com/documentation/develop/create-an-appealing-listing/
  const sizes: Record<string, string> = {
    ...{ 'icon-128.png': '128x128', 'logo-300.png': '300x300' },
    ...{ 'tile-440x280.png': '440x280', 'marquee-1400x560.png': '1400x560' },
    ...Object.fromEntries(
      ['en', 'de'].flatMap((language) =>
        ['1-map', '2-exit', '3-globe', '4-list', '5-popup'].map((name) => [`${language}/${name}.png`, '1280x800']),
      ),
    ),
  };

  test.each(Object.entries(sizes))('%s is %s pixels, and below 1 MB', (name, size) => {
    const path = join(root, '.github/store', name);
    expect(sizeOfPng(readFileSync(path))).toBe(size);
    expect(statSync(path).size).toBeLessThan(1_000_000);
    expect(read('.github/store/README.md')).toContain(size.replace('x', ' × '));
  });
});

/** The text below each heading of a level. */
function partsOf(text: string, mark: string): Map<string, string> {
  const [, ...parts] = `\n${text}`.split(`\n${mark}`);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading, lines.join('\n').trim()];
    }),
  );
}

function permissionsOf(manifest: unknown): string[] {
  const lists = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'];
  return lists.flatMap((name) => {
    const list = isRecord(manifest) ? (manifest[name] ?? []) : null;
    if (!Array.isArray(list)) throw new TypeError(`${name} is no list`);
    return list.map(String);
  });
}

/** Width and height stand in the header: https://www.w3.org/TR/png-3/#11IHDR */
const sizeOfPng = (png: Buffer): string => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
