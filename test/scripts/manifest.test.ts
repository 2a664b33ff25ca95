import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { everySite, optionalPermissions } from '../../extension/browser/optional-permissions.ts';
import { services } from '../../extension/exit-check/services.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { manifestFor } from '../../vite.config.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
const [chrome, firefox] = [built('chrome'), built('firefox')];

/** The rows of README's table of permissions: what is named, and what is said of it. */
const rows = [
  ...(readme.split('| permission | why |')[1]?.split('\n\n')[0] ?? '').matchAll(/^\| (.+?) \| (.+) \|$/gm),
].map(([, what = '', why = '']) => ({
  names: [...what.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  isOptional: what.includes('(optional)'),
  isOfChromium: what.includes('(Chromium)'),
  isOfSites: /\bsites\b/.test(what),
  /** Granted at installation there. */
  atOnce: [...why.matchAll(/Chromium grants `(\w+)` at installation/g)].map(([, name = '']) => name),
}));
const namesOf = (these: typeof rows): string[] => these.flatMap(({ names }) => names).sort();
const required = rows.filter(({ isOptional }) => !isOptional);
const optional = rows.filter(({ isOptional }) => isOptional);
const atOnce = rows.flatMap((row) => row.atOnce);

test('README lists the permissions of the built extension for Firefox', () => {
  expect(namesOf(required.filter(({ isOfChromium }) => !isOfChromium))).toEqual(texts(firefox, 'permissions'));
  expect(namesOf(optional)).toEqual(texts(firefox, 'optional_permissions'));
});

test('README lists the permissions of the built extension for Chromium', () => {
  expect([...namesOf(required), ...atOnce].sort()).toEqual(texts(chrome, 'permissions'));
  expect(namesOf(optional).filter((name) => !atOnce.includes(name))).toEqual(texts(chrome, 'optional_permissions'));
});

test.each([
  ['Chromium', chrome],
  ['Firefox', firefox],
])('sites are optional in %s, and the rows that name sites are optional', (_browser, manifest) => {
  expect(rows.filter(({ isOfSites }) => isOfSites).map(({ isOptional }) => isOptional)).toEqual([true, true]);
  expect(texts(manifest, 'optional_host_permissions')).toEqual(everySite);
  for (const name of ['host_permissions', 'content_scripts', 'externally_connectable', 'web_accessible_resources'])
    expect(manifest).not.toHaveProperty(name);
});

test('nothing else is asked for later', () => {
  const asked = Object.values(optionalPermissions).flatMap(({ permissions = [] }) => permissions);
  expect(asked.map(String).sort()).toEqual(namesOf(optional));
});

test.each([chrome, firefox])(
  'the policy allows requests to the listed check services and to nothing else',
  (manifest) => {
    const policies = isRecord(manifest['content_security_policy']) ? manifest['content_security_policy'] : {};
    const directives = String(policies['extension_pages']).split('; ');
    const origins = services.flatMap(({ https }) => https.map(({ url }) => new URL(url).origin));
    const allowed = directives
      .find((directive) => directive.startsWith('connect-src '))
      ?.split(' ')
      .slice(1);
    expect(allowed).toEqual(["'self'", ...new Set(origins)]);
    expect(origins.every((origin) => origin.startsWith('https://'))).toBe(true);
    expect(directives).toContain("default-src 'none'");
    expect(
      directives.filter((directive) => /https?:|\*/.test(directive) && !directive.startsWith('connect-src')),
    ).toEqual([]);
  },
);

/** How the settings page names what the rows of README name; `sites` for the row without a permission's name. */
const onSettingsPage: Record<string, string> = {
  ...{ nativeMessaging: 'Native', storage: 'Storage', offscreen: 'Offscreen', webRequest: 'responses' },
  ...{ sites: 'service', notifications: 'notifications', tabs: 'tabs' },
};

test('the settings page lists the same permissions, the required and the optional ones in the same order', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../extension/settings/permission-list.tsx'), 'utf8');
  const required = [...page.matchAll(/<li>\{message\('settingsPermission(\w+)'\)\}<\/li>/g)].map(([, name]) => name);
  const optional = [...page.matchAll(/ name="(\w+)"/g)].map(([, name]) => name);
  expect(rows.map(({ names: [name = 'sites'] }) => onSettingsPage[name])).toEqual([...required, ...optional]);
});

test('README says which versions of the browsers are needed', () => {
  const settings = isRecord(firefox['browser_specific_settings']) ? firefox['browser_specific_settings'] : {};
  const gecko = isRecord(settings['gecko']) ? settings['gecko'] : {};
  const [, chromium, mozilla] =
    /Chromium-based browsers \((\d+) or later\) and Firefox \((\d+) or\s+later\)/.exec(readme) ?? [];
  expect([chromium, `${mozilla}.0`]).toEqual([chrome['minimum_chrome_version'], gecko['strict_min_version']]);
});

function built(browser: 'chrome' | 'firefox'): Record<string, unknown> {
  const manifest: unknown = manifestFor(browser);
  if (!isRecord(manifest)) throw new TypeError('the manifest is no object');
  return manifest;
}

function texts(manifest: Record<string, unknown>, name: string): string[] {
  const list = manifest[name];
  if (!Array.isArray(list)) throw new TypeError(`${name} is no list`);
  const names = list.map(String);
  return name === 'optional_host_permissions' ? names : names.sort();
}
