import { describe, expect, test } from 'vitest';
import { CommandFailed } from '../../../native-host/command-failed.ts';
import { readHostPlatform } from '../../../native-host/system/host-platform.ts';

describe('the folders of the user', () => {
  test.each([
    ['linux', { HOME: '/home/u' }, '/home/u/.config', '/home/u/.local/share/tapmap'],
    ['linux', { HOME: '/home/u', XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d' }, '/c', '/d/tapmap'],
    [
      'linux',
      { HOME: '/home/u', XDG_CONFIG_HOME: 'c', XDG_DATA_HOME: '' },
      '/home/u/.config',
      '/home/u/.local/share/tapmap',
    ],
    [
      'darwin',
      { HOME: '/Users/u' },
      '/Users/u/Library/Application Support',
      '/Users/u/Library/Application Support/TapMap',
    ],
    ['win32', { USERPROFILE: '/Users/u' }, '/Users/u/AppData/Local', '/Users/u/AppData/Local/TapMap'],
    ['win32', { USERPROFILE: '/Users/u', LOCALAPPDATA: '/l' }, '/l', '/l/TapMap'],
  ] as const)('on %s with %j', (platform, environment, configDir, dataDir) => {
    expect(readHostPlatform(environment, platform)).toMatchObject({ configDir, dataDir });
  });

  test('an unsupported system is rejected by name', () => {
    expect(() => readHostPlatform({}, 'aix')).toThrow(CommandFailed);
    expect(() => readHostPlatform({}, 'aix')).toThrow(/aix/);
  });
});
