import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCgroup } from '../../../../native-host/sockets/linux/parse-cgroup.ts';
import { anyText } from './any-text.ts';

test.each([
  ['version 2', '0::/user.slice/user-1000.slice/session-3.scope\n', '/user.slice/user-1000.slice/session-3.scope'],
  [
    'version 1',
    '11:memory:/system.slice/cron.service\n1:name=systemd:/system.slice/cron.service\n',
    '/system.slice/cron.service',
  ],
  ['both, the same', '1:name=systemd:/system.slice/a.service\n0::/system.slice/a.service\n', '/system.slice/a.service'],
  // Docker with cgroupfs on a machine with both: it creates groups in version 1 only.
  ['both, version 1 deeper', '1:name=systemd:/docker/8f\n0::/system.slice/docker.service\n', '/docker/8f'],
  ['both, version 2 alone', '9:name=systemd:/\n4:memory:/\n0::/system.slice/a.service\n', '/system.slice/a.service'],
  ['a controller alone', '9:name=systemd:/\n5:memory:/docker/8f\n0::/\n', '/docker/8f'],
  [
    'a path with colons',
    '0::/app.slice/dbus-:1.2-org.gnome.Terminal@0.service\n',
    '/app.slice/dbus-:1.2-org.gnome.Terminal@0.service',
  ],
  [
    'a program that Mullvad excludes: in its session, and in a group of net_cls',
    '3:net_cls:/mullvad-exclusions\n1:name=systemd:/\n0::/user.slice/user-1000.slice/session-3.scope\n',
    '/mullvad-exclusions',
  ],
  ['one that it excludes by version 2', '0::/mullvad-exclusions\n', '/mullvad-exclusions'],
  ['one that PIA leads into its tunnel', '3:net_cls:/piavpnonly\n0::/session-3.scope\n', '/session-3.scope'],
  ['a removed group', '0::/system.slice/a.service (deleted)\n', '/system.slice/a.service'],
  ['the root', '0::/\n', null],
  ['roots', '9:name=systemd:/\n5:memory:/\n0::/\n', null],
  ['nothing', '', null],
  ['another text', 'cgroup\n0:/a\n::\n', null],
])('of %s', (_, text, path) => {
  expect(parseCgroup(text)).toBe(path);
});

test('any text gives a path of one line or null', () => {
  fc.assert(
    fc.property(anyText, anyText, (head, path) => {
      const found = parseCgroup(`${head}\n0::/${path}`);
      if (found !== null) expect(found).toMatch(/^\/.+$/);
    }),
  );
});
