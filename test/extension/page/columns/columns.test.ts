import { expect, test } from 'vitest';
import { noHosts } from '../../../../extension/sites/connection-hosts.ts';
import type { ColumnName } from '../../../../extension/contract/column-names.ts';
import { columns, columnText } from '../../../../extension/page/columns/columns.ts';
import type { Connection } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { factsWith } from '../../map/draw-markers.ts';

const context = { factsOf: () => factsWith(), hostsOf: noHosts, rates: new Map(), nowMs: 0 };
const text = (column: ColumnName, fields: Partial<Connection>) => columnText(column, connectionWith(fields), context);
const listening: Partial<Connection> = {
  ...({ direction: 'listening', state: 'LISTEN' } as const),
  ...{ localAddress: '::', localPort: 22, remoteAddress: null, remotePort: null },
};

test('a listening socket has no remote address, and sorts as such', () => {
  expect(text('address', listening)).toBe('');
  expect(columns.address.value(connectionWith(listening), context)).toBeNull();
  expect(text('address', {})).toBe('198.51.100.7:443');
});

test('the local address is its own column', () => {
  expect(text('local', listening)).toBe('[::]:22');
  expect(text('local', {})).toBe('192.0.2.1:50000');
});

test('network, interface and service do not stand in for each other', () => {
  const fields = { network: null, interface: 'wlan0', processName: 'sshd', service: 'ssh.service' };
  expect(text('network', fields)).toBe('–');
  expect(text('interface', fields)).toBe('wlan0');
  expect(text('program', fields)).toBe('sshd (ssh.service)');
  expect(text('network', { network: { asn: 64_500, organisation: 'Demo Net' } })).toBe('Demo Net');
});

test('a service is shown once where nothing else is known of the program', () => {
  expect(text('program', { processName: null, service: 'ssh.service' })).toBe('ssh.service');
  expect(text('program', { processName: 'curl', service: null })).toBe('curl');
});

test.each([
  ['rtt', { rttMs: 1.25 }, '1.3 ms'],
  ['rtt', { rttMs: 12.4 }, '12 ms'],
  ['sent', { bytesSent: 0 }, '–'],
  ['sent', { bytesSent: null }, ''],
  ['duration', { firstSeenMs: 0, closedAtMs: 360_000 }, '6 min'],
] as const)('%s of %j is short: %s', (column, fields, shown) => {
  expect(text(column, fields)).toBe(shown);
});
