import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batLauncherText } from '../../../../native-host/registration/launcher/bat-launcher.ts';
import { readHostPlatform } from '../../../../native-host/system/host-platform.ts';
import { parseBatLauncher } from '../../../../native-host/registration/launcher/parse-launcher.ts';

const host = {
  ...readHostPlatform({}, 'win32'),
  homeDir: 'C:\\Users\\José',
  configDir: 'C:\\Users\\José\\AppData\\Local',
  roamingDir: 'C:\\Users\\José\\AppData\\Roaming',
  searchDirs: ['C:\\Windows\\System32', 'D:\\nodejs'],
};
const script = 'C:\\Users\\José\\AppData\\Local\\TapMap\\host\\tapmap.js';
const ownDir = 'C:\\Users\\José\\AppData\\Local\\TapMap\\host';
const textFor = (...nodes: string[]) => batLauncherText(script, nodes, host);

test('is ASCII with Windows line ends, whatever the paths', () => {
  const text = textFor('C:\\Users\\José\\node.exe', 'D:\\日本\\node.exe');
  expect(text).toMatch(/^[\r\n -~]+$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('echoes nothing from its first line on', () => {
  expect(textFor().startsWith('@echo off\r\n')).toBe(true);
});

test('names the program by its own folder, on its last line', () => {
  expect(textFor()).toMatch(/\r\n"%TAPMAP_NODE%" "%~dp0tapmap\.js" %\* & goto :eof\r\n$/);
});

describe('a Node is named', () => {
  test.each([
    ['C:\\Program Files (x86)\\a & b\\node.exe', 'C:\\Program Files (x86)\\a & b\\node.exe'],
    ['C:\\50% off\\%PATH%\\node.exe', 'C:\\50%% off\\%%PATH%%\\node.exe'],
    ['C:\\Users\\José\\AppData\\Local\\nvm\\node.exe', '%LOCALAPPDATA%\\nvm\\node.exe'],
    ['c:\\users\\josé\\AppData\\Roaming\\nvm\\10%\\node.exe', '%APPDATA%\\nvm\\10%%\\node.exe'],
    ['C:\\Users\\José\\scoop\\node.exe', '%USERPROFILE%\\scoop\\node.exe'],
  ])('%s as %s', (node, named) => {
    expect(textFor(node)).toContain(`if not defined TAPMAP_NODE if exist "${named}" set "TAPMAP_TRY=${named}"\r\n`);
  });

  test.each(['D:\\日本\\node.exe', 'C:\\Users\\José Luis\\node.exe', 'C:\\Users\\José\\日本\\node.exe'])(
    'not at all when no variable covers its letters: %s',
    (node) => {
      expect(textFor(node)).toBe(textFor());
    },
  );
});

test('the Nodes that it tries can be read back, the search path last', () => {
  const nodes = ['C:\\Program Files\\nodejs\\node.exe', 'C:\\50%\\node.exe', `${host.configDir}\\%x%\\node.exe`];
  const searched = ['C:\\Windows\\System32\\node.exe', 'D:\\nodejs\\node.exe'];
  expect(parseBatLauncher(textFor(...nodes), ownDir, host)).toEqual([...nodes, ...searched]);
});

test('the Node of its package is named by the own folder, whatever the letters, and can be read back', () => {
  const text = textFor(`${ownDir}\\node.exe`);
  expect(text).toContain('exist "%~dp0node.exe" set "TAPMAP_TRY=%~dp0node.exe"\r\n');
  expect(parseBatLauncher(text, ownDir, host)[0]).toBe(`${ownDir}\\node.exe`);
});

test('any path in ASCII can be read back', () => {
  const character = fc.constantFrom(...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)));
  const name = fc.string({ unit: character }).filter((text) => !/["<>|?*:/]/.test(text));
  fc.assert(
    fc.property(name, (text) => {
      expect(parseBatLauncher(textFor(`C:\\${text}\\node.exe`), ownDir, host)[0]).toBe(`C:\\${text}\\node.exe`);
    }),
  );
});

test('another batch file has none', () => {
  expect(parseBatLauncher('@echo off\r\n"C:\\node.exe" x.js %*\r\n', ownDir, host)).toEqual([]);
});
