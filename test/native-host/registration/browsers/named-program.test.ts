import { expect, test } from 'vitest';
import { namedProgram } from '../../../../native-host/registration/browsers/named-program.ts';

test.each([
  ['an absolute path is what it says', '/opt/tapmap/tapmap', 'linux', '/opt/tapmap/tapmap'],
  ['on Windows a relative one begins at the manifest', 'tapmap.bat', 'windows', '/data/chromium/tapmap.bat'],
  ['elsewhere a relative one leads nowhere', 'tapmap', 'linux', null],
  ['on macOS too', 'tapmap', 'macos', null],
] as const)('%s', (_, path, system, program) => {
  expect(namedProgram(path, '/data/chromium/tapmap.json', system)).toBe(program);
});
