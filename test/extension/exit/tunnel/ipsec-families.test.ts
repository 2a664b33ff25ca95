import { expect, test } from 'vitest';
import type { Connection } from '../../../../native-host/protocol.ts';
import { ipsecFamilies } from '../../../../extension/exit/tunnel/ipsec-families.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { egressWith, wifi6 } from '../evidence.ts';

const charon: Partial<Connection> = {
  protocol: 'udp',
  state: null,
  localPort: 4500,
  remoteAddress: null,
  remotePort: null,
  direction: 'listening',
  scope: 'unspecified',
  processName: 'charon',
};

const seen = (fields: Partial<Connection>) => ipsecFamilies(egressWith(), [connectionWith({ ...charon, ...fields })]);

test('without any trace nothing shows it', () => {
  expect(ipsecFamilies(egressWith(), [])).toEqual([]);
  expect(ipsecFamilies(null, [])).toEqual([]);
});

test('its routes tell which families it may carry', () => {
  const byRoute = egressWith({
    ipv6: wifi6,
    ipsec: true,
    reasons: [{ code: 'ipsec-by-route', family: 4, table: 220 }],
  });
  expect(ipsecFamilies(byRoute, [])).toEqual([4]);
  expect(ipsecFamilies(byRoute, [connectionWith(charon)])).toEqual([4]);
});

test('strongSwan, whose routes lead only some networks, carries no other traffic', () => {
  const elsewhere = egressWith({ ipsec: true });
  expect(ipsecFamilies(elsewhere, [])).toEqual([]);
  expect(ipsecFamilies(elsewhere, [connectionWith(charon)])).toEqual([]);
  expect(ipsecFamilies(elsewhere, [connectionWith({ ...charon, processName: 'pluto' })])).toEqual([4]);
});

test('strongSwan’s plugin for NetworkManager shows it on any port', () => {
  expect(seen({ processName: 'charon-nm', localPort: 48_231 })).toEqual([4]);
});

test.each([['charon'], ['charon-systemd'], ['iked'], ['racoon'], ['pluto']])(
  '%s on its ports shows it',
  (processName) => {
    expect(seen({ processName })).toEqual([4]);
    expect(seen({ processName, localPort: 500 })).toEqual([4]);
  },
);

test.each([['ipsec.service'], ['strongswan.service'], ['strongswan-starter.service']])(
  'what runs as %s shows it where its program is hidden, as from an ordinary user',
  (service) => {
    expect(seen({ processName: null, service })).toEqual([4]);
  },
);

test.each<[why: string, fields: Partial<Connection>]>([
  ['another program', { processName: 'svchost.exe' }],
  ['a program that is not known', { processName: null }],
  ['another unit', { processName: null, service: 'cups.service' }],
  ['another port', { localPort: 5353 }],
  ['TCP', { protocol: 'tcp' }],
  ['a socket that has closed', { closedAtMs: 1 }],
])('%s does not', (_, fields) => {
  expect(seen(fields)).toEqual([]);
});
