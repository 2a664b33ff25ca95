import { describe, expect, test } from 'vitest';
import { browsers } from '../../../../native-host/registration/browsers/browsers.ts';
import { browsersOn } from '../../../../native-host/registration/browsers/browsers-on.ts';
import { readHostPlatform } from '../../../../native-host/system/host-platform.ts';

describe('the table of browsers', () => {
  test('names are unique and easy to type', () => {
    const names = browsers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test('one path belongs to one family, since Firefox rejects a manifest for Chromium and vice versa', () => {
    for (const system of ['linux', 'darwin', 'win32'] as const) {
      const familyOf = new Map<string, string>();
      for (const { family, ...places } of browsersOn(readHostPlatform({ HOME: '/h' }, system))) {
        for (const place of [...places.manifestPaths, ...places.registryKeys]) {
          expect(familyOf.get(place) ?? family).toBe(family);
          familyOf.set(place, family);
        }
      }
    }
  });

  test('Windows has the seven keys that browsers read', () => {
    expect([...new Set(browsers.flatMap(({ windows }) => windows?.keys ?? []))].sort()).toEqual([
      'BraveSoftware\\Brave-Browser',
      'Chromium',
      'Google\\Chrome',
      'Microsoft\\Edge',
      'Mozilla',
      'Opera Software',
      'Vivaldi',
    ]);
  });

  test.each([
    ['chromium', ['/c/chromium/NativeMessagingHosts/tapmap.json']],
    ['chrome-dev', ['/c/google-chrome-unstable/NativeMessagingHosts/tapmap.json']],
    ['brave', ['/c/BraveSoftware/Brave-Browser/NativeMessagingHosts/tapmap.json']],
    ['opera', ['/c/google-chrome/NativeMessagingHosts/tapmap.json']],
    ['firefox', ['/h/.mozilla/native-messaging-hosts/tapmap.json']],
    ['firefox-snap', ['/h/.mozilla/native-messaging-hosts/tapmap.json']],
    ['zen', ['/h/.mozilla/native-messaging-hosts/tapmap.json']],
    ['floorp', ['/h/.mozilla/native-messaging-hosts/tapmap.json']],
    ['zen-flatpak', []],
    ['floorp-flatpak', []],
    ['librewolf', ['/h/.librewolf/native-messaging-hosts/tapmap.json']],
    ['waterfox', ['/h/.waterfox/native-messaging-hosts/tapmap.json', '/h/.mozilla/native-messaging-hosts/tapmap.json']],
    ['chromium-snap', []],
    ['firefox-flatpak', []],
  ])('on Linux %s looks in %j', (name, manifestPaths) => {
    const host = readHostPlatform({ HOME: '/h', XDG_CONFIG_HOME: '/c' }, 'linux');
    expect(browsersOn(host).find((browser) => browser.name === name)?.manifestPaths).toEqual(manifestPaths);
  });

  test.each([
    ['chrome', 'Google/Chrome/NativeMessagingHosts/tapmap.json'],
    ['firefox', 'Mozilla/NativeMessagingHosts/tapmap.json'],
    ['arc', 'Arc/User Data/NativeMessagingHosts/tapmap.json'],
  ])('on macOS %s looks in %s', (name, place) => {
    const rows = browsersOn(readHostPlatform({ HOME: '/h' }, 'darwin'));
    expect(rows.find((browser) => browser.name === name)?.manifestPaths).toEqual([
      `/h/Library/Application Support/${place}`,
    ]);
  });

  test('on Windows a browser finds the manifest of its family by its keys, its own key first', () => {
    const rows = browsersOn(readHostPlatform({ LOCALAPPDATA: '/l', APPDATA: '/r' }, 'win32'));
    expect(rows.find(({ name }) => name === 'brave')).toMatchObject({
      profileDirs: ['/l/BraveSoftware/Brave-Browser/User Data'],
      manifestPaths: ['/l/TapMap/chromium/tapmap.json'],
      registryKeys: [
        'Software\\BraveSoftware\\Brave-Browser\\NativeMessagingHosts\\tapmap',
        'Software\\Google\\Chrome\\NativeMessagingHosts\\tapmap',
      ],
    });
    expect(rows.find(({ name }) => name === 'firefox')).toMatchObject({
      profileDirs: ['/r/Mozilla/Firefox'],
      manifestPaths: ['/l/TapMap/firefox/tapmap.json'],
      registryKeys: ['Software\\Mozilla\\NativeMessagingHosts\\tapmap'],
    });
  });

  test('only Windows has keys', () => {
    for (const system of ['linux', 'darwin'] as const) {
      const rows = browsersOn(readHostPlatform({ HOME: '/h' }, system));
      expect(rows.flatMap(({ registryKeys }) => registryKeys)).toEqual([]);
    }
  });
});
