import { expect, test } from 'vitest';
import { excludingApp } from '../../../../extension/exit/tunnel/excluding-apps.ts';
import { excludingGroup } from '../../../../native-host/sockets/linux/services/excluding-group.ts';

test.each([
  ['mullvad-exclusions', 'Mullvad'],
  ['piavpnexclusions', 'PIA'],
  ['ivpn-exclude', 'IVPN'],
])('the host tells the group %s, which is excluded by %s', (group, app) => {
  expect(excludingGroup(`/${group}`)).toBe(group);
  expect(excludingApp({ service: group })).toBe(app);
});

test.each([null, '', 'piavpnonly', 'mullvad-daemon.service', 'docker:8fbe0d2c1a3b'])(
  '%j excludes nothing',
  (service) => {
    expect(excludingApp({ service })).toBeNull();
    expect(excludingGroup(`/${service ?? ''}`)).toBeNull();
  },
);
