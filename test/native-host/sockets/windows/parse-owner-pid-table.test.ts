import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TableMalformed, parseOwnerPidTable } from '../../../../native-host/sockets/windows/parse-owner-pid-table.ts';
import { ownerPidTable } from './owner-pid-table-bytes.ts';

test('rows of MIB_TCPTABLE_OWNER_PID', () => {
  const bytes = ownerPidTable('tcp', 4, [
    { local: ['0.0.0.0', 135], state: 2, pid: 1060 },
    { local: ['192.0.2.5', 49_712], remote: ['198.51.100.7', 443], state: 5, pid: 4312 },
    { local: ['192.0.2.5', 49_700], remote: ['198.51.100.7', 80], state: 11, pid: 0 },
  ]);
  expect(parseOwnerPidTable(bytes, 'tcp', 4)).toEqual([
    {
      ...{ protocol: 'tcp', family: 4, localAddress: '0.0.0.0', localPort: 135 },
      ...{ remoteAddress: null, remotePort: null, state: 'LISTEN', pid: 1060 },
    },
    {
      ...{ protocol: 'tcp', family: 4, localAddress: '192.0.2.5', localPort: 49_712 },
      ...{ remoteAddress: '198.51.100.7', remotePort: 443, state: 'ESTABLISHED', pid: 4312 },
    },
    {
      ...{ protocol: 'tcp', family: 4, localAddress: '192.0.2.5', localPort: 49_700 },
      ...{ remoteAddress: '198.51.100.7', remotePort: 80, state: 'TIME_WAIT', pid: 0 },
    },
  ]);
});

test('rows of MIB_TCP6TABLE_OWNER_PID, a mapped connection shown as IPv4', () => {
  const bytes = ownerPidTable('tcp', 6, [
    { local: ['::', 80], state: 2, pid: 4 },
    { local: ['2001:db8::1', 80], remote: ['2001:db8::2', 50_000], state: 8, pid: 4 },
    { local: ['::ffff:192.0.2.5', 80], remote: ['::ffff:203.0.113.9', 50_001], state: 5, pid: 4 },
  ]);
  expect(parseOwnerPidTable(bytes, 'tcp', 6)).toMatchObject([
    { family: 6, localAddress: '::', remoteAddress: null, state: 'LISTEN' },
    { family: 6, localAddress: '2001:db8::1', remoteAddress: '2001:db8::2', remotePort: 50_000, state: 'CLOSE_WAIT' },
    { family: 4, localAddress: '192.0.2.5', remoteAddress: '203.0.113.9', remotePort: 50_001, pid: 4 },
  ]);
});

test.each([4, 6] as const)('rows of UDP over IPv%i have neither a remote address nor a state', (family) => {
  const address = family === 4 ? '192.0.2.5' : '2001:db8::5';
  const bytes = ownerPidTable('udp', family, [{ local: [address, 5353], pid: 2816 }]);
  expect(parseOwnerPidTable(bytes, 'udp', family)).toEqual([
    {
      ...{ protocol: 'udp', family, localAddress: address, localPort: 5353 },
      ...{ remoteAddress: null, remotePort: null, state: null, pid: 2816 },
    },
  ]);
});

/** Written by wine 8's GetExtendedTcpTable and GetExtendedUdpTable: a listener on loopback, its client, a bound UDP socket. */
const recorded = {
  tcp4: '03000000020000007f000001c3a00000000000000000000000000000050000007f000001c3aa00007f000001c3a0000020000000050000007f000001c3a000007f000001c3aa000000000000',
  tcp6: '030000000000000000000000000000000000000100100000c3a1000000000000000000000000000000000000000000000000000002000000000000000000000000000000000000000000000100100000c3ab00000000000000000000000000000000000100100000c3a1000005000000000000000000000000000000000000000000000100100000c3a100000000000000000000000000000000000100100000c3ab00000500000000000000',
  udp4: '010000007f000001c3a2000020000000',
  udp6: '010000000000000000000000000000000000000100100000c3a3000020000000',
};

test.each([
  ['tcp', 4, recorded.tcp4, ['127.0.0.1 50080 * * LISTEN', '127.0.0.1 50090 127.0.0.1 50080 ESTABLISHED']],
  ['tcp', 6, recorded.tcp6, ['::1 50081 * * LISTEN', '::1 50091 ::1 50081 ESTABLISHED']],
  ['udp', 4, recorded.udp4, ['127.0.0.1 50082 * * -']],
  ['udp', 6, recorded.udp6, ['::1 50083 * * -']],
] as const)('the recorded table of %s over IPv%i', (protocol, family, hex, expected) => {
  const rows = parseOwnerPidTable(Buffer.from(hex, 'hex'), protocol, family);
  const lines = rows.map((row) =>
    [row.localAddress, row.localPort, row.remoteAddress ?? '*', row.remotePort ?? '*', row.state ?? '-'].join(' '),
  );
  expect(lines).toEqual(expect.arrayContaining([...expected]));
});

test('an unknown state is null', () => {
  const bytes = ownerPidTable('tcp', 4, [{ local: ['192.0.2.5', 1], remote: ['192.0.2.6', 2], state: 99, pid: 7 }]);
  expect(parseOwnerPidTable(bytes, 'tcp', 4)).toMatchObject([{ state: null, pid: 7 }]);
});

test('an empty table has no rows, and bytes after a table are not read', () => {
  expect(parseOwnerPidTable(Buffer.concat([ownerPidTable('tcp', 4, []), Buffer.alloc(100, 7)]), 'tcp', 4)).toEqual([]);
});

test.each([
  ['nothing at all', Buffer.alloc(0)],
  ['a count that is cut off', Buffer.alloc(3)],
  ['a last row that is cut off', ownerPidTable('tcp', 4, [{ local: ['192.0.2.5', 1], pid: 7 }]).subarray(0, 27)],
  ['more rows than memory holds', Buffer.from('ffffffff', 'hex')],
])('%s is rejected with a reason', (_name, bytes) => {
  expect(() => parseOwnerPidTable(bytes, 'tcp', 4)).toThrow(TableMalformed);
});

test('any bytes are rows or rejected with a reason', () => {
  const protocols = fc.constantFrom('tcp', 'udp');
  const families = fc.constantFrom(4, 6);
  const bytesWithLikelyCount = fc
    .tuple(fc.nat(4), fc.uint8Array({ maxLength: 300 }))
    .map(([count, bytes]) => Uint8Array.from([count, 0, 0, 0, ...bytes]));
  fc.assert(
    fc.property(
      protocols,
      families,
      fc.oneof(fc.uint8Array({ maxLength: 300 }), bytesWithLikelyCount),
      (protocol, family, bytes) => {
        try {
          const rows = parseOwnerPidTable(bytes, protocol, family);
          expect(rows).toHaveLength(new DataView(bytes.buffer).getUint32(0, true));
          for (const row of rows) expect(row.remotePort === null).toBe(row.remoteAddress === null);
        } catch (error) {
          if (!(error instanceof TableMalformed)) throw error;
        }
      },
    ),
  );
});
