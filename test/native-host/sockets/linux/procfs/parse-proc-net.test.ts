import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { parseProcNet } from '../../../../../native-host/sockets/linux/procfs/parse-proc-net.ts';

const heading = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const table = (...lines: string[]): string => `${[heading, ...lines].join('\n')}\n`;
const tcpLine =
  '   1: 0200000A:9C40 070200C0:01BB 01 00000000:00000000 00:00000000 00000000  1000        0 51966 1 0000000000000000 20 4 30 10 -1';
const listening =
  '   0: 0100007F:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0000000000000000 100 0 0 10 0';

test('rows of /proc/net/tcp', () => {
  expect(parseProcNet(table(listening, tcpLine), 'tcp')).toEqual({
    unreadable: 0,
    rows: [
      {
        ...{ family: 4, localAddress: '127.0.0.1', localPort: 22, remoteAddress: null, remotePort: null },
        ...{ state: 'LISTEN', uid: 0, inode: 12345 },
      },
      {
        ...{ family: 4, localAddress: '10.0.0.2', localPort: 40_000, remoteAddress: '192.0.2.7', remotePort: 443 },
        ...{ state: 'ESTABLISHED', uid: 1000, inode: 51_966 },
      },
    ],
  });
});

test('rows of /proc/net/tcp6, the mapped ones shown as IPv4', () => {
  const plain =
    '   0: B80D0120000000000000000001000000:1F90 B80D0120000000000000000002000000:01BB 06 00000000:00000000 03:000017AB 00000000     0        0 0 3 0000000000000000';
  const mapped =
    '   1: 0000000000000000FFFF00000200000A:1F90 0000000000000000FFFF0000070200C0:01BB 08 00000000:00000001 00:00000000 00000000  1000        0 77 1 0000000000000000 20 4 0 10 -1';
  const { rows } = parseProcNet(table(plain, mapped), 'tcp');
  expect(rows).toMatchObject([
    { family: 6, localAddress: '2001:db8::1', remoteAddress: '2001:db8::2', state: 'TIME_WAIT', inode: 0 },
    { family: 4, localAddress: '10.0.0.2', remoteAddress: '192.0.2.7', state: 'CLOSE_WAIT', inode: 77 },
  ]);
});

test('rows of /proc/net/udp have no state', () => {
  const line =
    ' 5032: 00000000:14E9 00000000:0000 07 00000000:00000000 00:00000000 00000000   104        0 20101 2 0000000000000000 0';
  expect(parseProcNet(table(line), 'udp').rows).toMatchObject([{ state: null, localPort: 5353, remoteAddress: null }]);
});

test.each([
  ['cut in an address', listening.slice(0, 14)],
  ['cut before the inode', listening.slice(0, 90)],
  ['with a column missing', listening.replace(' 0A', '')],
  ['of two families', listening.replace('00000000:0000', `${'0'.repeat(32)}:0000`)],
])('a line %s counts as unreadable, and the rest is read', (_name, line) => {
  expect(parseProcNet(table(line, tcpLine), 'tcp')).toMatchObject({ unreadable: 1, rows: [{ inode: 51_966 }] });
});

test('an empty file has no rows', () => {
  expect(parseProcNet('', 'tcp')).toEqual({ rows: [], unreadable: 0 });
});

test('no text throws, and every line is either a row or unreadable', () => {
  const line = fc.oneof(
    fc
      .string({ unit: fc.constantFrom('0', ':', ' ', 'A', 'F', '\t', '\0', 'é') })
      .map((text) => text.replace(/[\r\n]/g, '')),
    fc.tuple(fc.nat(130), fc.constantFrom(listening, tcpLine)).map(([length, text]) => text.slice(0, length)),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { rows, unreadable } = parseProcNet(table(...lines), 'tcp');
      expect(rows.length + unreadable).toBe(lines.filter((text) => text.trim() !== '').length);
    }),
  );
});

test('any columns give a row with valid fields, or count as unreadable', () => {
  const hex = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF'.split('')), minLength: length, maxLength: length });
  const address = fc.oneof(hex(8), hex(32), hex(7));
  const columns = fc.tuple(address, hex(4), address, hex(4), hex(2), fc.bigInt({ min: -1n, max: 2n ** 64n }));
  fc.assert(
    fc.property(columns, ([local, localPort, remote, remotePort, state, inode]) => {
      const line = `  0: ${local}:${localPort} ${remote}:${remotePort} ${state} 0:0 00:0 0 1000 0 ${inode} 1`;
      const { rows, unreadable } = parseProcNet(table(line), 'tcp');
      expect(rows.length + unreadable).toBe(1);
      for (const row of rows) {
        expect(ipaddr.parse(row.localAddress).kind()).toBe(row.family === 4 ? 'ipv4' : 'ipv6');
        expect(row.localPort).toBe(Number.parseInt(localPort, 16));
        expect(row.remoteAddress === null).toBe(row.remotePort === null);
        expect(row.inode).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['blanks', ' '.repeat(400_000)],
  ['a line of 400 kB', `${listening}${' 1'.repeat(200_000)}`],
  ['numbers without an end', `  0: ${'0'.repeat(400_000)}`],
  ['a wrong end behind many blanks', `${listening.slice(0, 76)}${' '.repeat(400_000)}x`],
])('%s is read before the limit of a test ends it', (_, line) => {
  expect(() => parseProcNet(table(line), 'tcp')).not.toThrow();
});

test('an address with words of all ones is shown in full', () => {
  const line =
    '   0: B80D0120FFFFFFFFFFFFFFFF62FFFFFF:22B8 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 77 1 0000000000000000 100 0 0 10 0';
  expect(parseProcNet(table(line), 'tcp').rows).toMatchObject([
    { localAddress: '2001:db8:ffff:ffff:ffff:ffff:ffff:ff62', localPort: 8888, state: 'LISTEN' },
  ]);
});
