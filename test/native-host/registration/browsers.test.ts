import { describe, expect, test } from 'vitest';
import { browsers } from '../../../native-host/registration/browsers.ts';
import { browsersOn } from '../../../native-host/registration/browsers-on.ts';
import { readHostPlatform } from '../../../native-host/registration/host-platform.ts';

describe('the table of browsers', () => {
  test('names are unique and can be typed', () => {
    const names = browsers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test('one place belongs to one family, since Firefox refuses a manifest for Chromium and the other way round', () => {
    for (const system of ['linux', 'darwin'] as const) {
      const familyOf = new Map<string, string>();
      for (const { family, manifestPaths } of browsersOn(readHostPlatform({ HOME: '/h' }, system))) {
        for (const path of manifestPaths) {
          expect(familyOf.get(path) ?? family).toBe(family);
          familyOf.set(path, family);
        }
      }
    }
  });

  test('Windows has the seven keys that browsers read', () => {
    expect([...new Set(browsers.flatMap(({ windows }) => windows ?? []))].sort()).toEqual([
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
});
