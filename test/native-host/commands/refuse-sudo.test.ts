import { expect, test } from 'vitest';
import { refuseSudo } from '../../../native-host/commands/refuse-sudo.ts';
import { readHostPlatform } from '../../../native-host/system/host-platform.ts';

const refused = (homeDir: string, uid: number, environment: Record<string, string>) => () =>
  refuseSudo({ ...readHostPlatform({ HOME: homeDir }, 'linux') }, { uid, environment });

test('an installation by sudo is refused, naming whose home it is and who called', () => {
  expect(refused('/root', 0, { SUDO_USER: 'anna' })).toThrow(/as root in root's home folder, \/root, and not for anna/);
  expect(refused('/home/anna', 0, { SUDO_USER: 'anna' })).toThrow(/in a home folder, \/home\/anna, and not for anna/);
  expect(refused('/root', 0, { DOAS_USER: 'anna' })).toThrow('without sudo');
});

test.each([
  ['root itself', 0, {}],
  ['root that called sudo', 0, { SUDO_USER: 'root' }],
  ['root in a container with an empty variable', 0, { SUDO_USER: '' }],
  ['sudo to another user', 1000, { SUDO_USER: 'anna' }],
  ['an ordinary user', 1000, {}],
])('%s may install', (_, uid, environment) => {
  expect(refused('/root', uid, environment)).not.toThrow();
});
