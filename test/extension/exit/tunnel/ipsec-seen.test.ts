import { expect, test } from 'vitest';
import type { Connection } from '../../../../native-host/protocol.ts';
import { ipsecSeen } from '../../../../extension/exit/tunnel/ipsec-seen.ts';
import { connectionWith } from '../../connection.ts';
import { egressWith } from '../evidence.ts';

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

const seen = (fields: Partial<Connection>) => ipsecSeen(egressWith(), [connectionWith({ ...charon, ...fields })]);

test('its routes show it', () => {
  expect(ipsecSeen(egressWith({ ipsec: true }), [])).toBe(true);
  expect(ipsecSeen(egressWith(), [])).toBe(false);
  expect(ipsecSeen(null, [])).toBe(false);
});

test.each([['charon'], ['charon-systemd'], ['iked'], ['racoon'], ['pluto']])(
  '%s on its ports shows it',
  (processName) => {
    expect(seen({ processName })).toBe(true);
    expect(seen({ processName, localPort: 500 })).toBe(true);
  },
);

test.each([['ipsec.service'], ['strongswan.service'], ['strongswan-starter.service']])(
  'what runs as %s shows it where its program is hidden, as from an ordinary user',
  (service) => {
    expect(seen({ processName: null, service })).toBe(true);
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
  expect(seen(fields)).toBe(false);
});
