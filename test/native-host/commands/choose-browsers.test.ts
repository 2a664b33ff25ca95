import { describe, expect, test } from 'vitest';
import { chooseBrowsers } from '../../../native-host/commands/choose-browsers.ts';
import { UsageError } from '../../../native-host/commands/command.ts';
import { CommandFailed } from '../../../native-host/command-failed.ts';
import { browsersOn } from '../../../native-host/registration/browsers/browsers-on.ts';
import { readHostPlatform } from '../../../native-host/system/host-platform.ts';

const rows = (...here: string[]) =>
  browsersOn(readHostPlatform({ HOME: '/h' }, 'linux')).map((row) => ({ ...row, found: here.includes(row.name) }));
const choose = (here: string[], names: string[], all = false) =>
  chooseBrowsers(rows(...here), { names, all }).map(({ name }) => name);

describe('the browsers to register with', () => {
  test('are those found, except those that can read no manifest', () => {
    expect(choose(['chromium', 'firefox', 'chromium-snap'], [])).toEqual(['chromium', 'firefox']);
  });

  test('are those named, found or not, in upper or lower case', () => {
    expect(choose(['chromium'], ['Firefox', 'vivaldi'])).toEqual(['firefox', 'vivaldi']);
  });

  test('are with --all every one that can read a manifest', () => {
    const all = choose([], [], true);
    expect(all).toEqual(
      expect.arrayContaining(['chromium', 'chrome', 'edge', 'brave', 'vivaldi', 'opera', 'librewolf']),
    );
    expect(all.filter((name) => /flatpak|chromium-snap/.test(name))).toEqual([]);
  });
});

test('with registry keys they are all, found or not', () => {
  const onWindows = browsersOn(readHostPlatform({ USERPROFILE: '/h' }, 'win32')).map((row) => ({
    ...row,
    found: false,
  }));
  expect(chooseBrowsers(onWindows, { names: [], all: false })).toEqual(onWindows);
  expect(chooseBrowsers(onWindows, { names: ['firefox'], all: false }).map(({ name }) => name)).toEqual(['firefox']);
});

describe('nothing to register with', () => {
  test('an unknown name is wrong usage, and the error lists the known ones', () => {
    expect(() => choose([], ['netscape'])).toThrow(UsageError);
    expect(() => choose([], ['netscape'])).toThrow(/"netscape".*chromium.*firefox/);
  });

  test('no browser at all says what to do', () => {
    expect(() => choose([], [])).toThrow(CommandFailed);
    expect(() => choose([], [])).toThrow(/Start your browser once.*--browser chromium.*--all/);
  });

  test('a snap alone says why', () => {
    expect(() => choose(['chromium-snap'], [])).toThrow(
      /Chromium \(snap\): the Snap version cannot start other programs/,
    );
    expect(() => choose([], ['chromium-snap'])).toThrow(CommandFailed);
  });
});
