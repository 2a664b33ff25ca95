import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLsof } from '../../../../native-host/sockets/macos/parse-lsof.ts';
import { SocketsUnreadable } from '../../../../native-host/sockets/socket.ts';

/** Fields as `-F …0` writes them: a zero byte ends each, a newline each process and file. */
const lsof = (...sets: string[][]): string => sets.map((fields) => `${fields.join('\0')}\0\n`).join('');

/**
 * The fields of a Mac's lsof as github.com/lsof-org/lsof documents and public bug reports show them (a Chrome helper with
 * its device handle, rapportd, mDNSResponder); addresses are those of documentation.
 */
const RECORDED = lsof(
  ['p1190', 'cGoogle Chrome Helper', 'u501', 'Lsiky'],
  [
    'f29',
    'tIPv4',
    'd0xcdf758597a6d43c3',
    'PTCP',
    'n192.0.2.5:61472->198.51.100.52:443',
    'TST=ESTABLISHED',
    'TQR=0',
    'TQS=0',
  ],
  ['f31', 'tIPv6', 'd0xcdf758597a6d43c4', 'PUDP', 'n[2001:db8::5]:53912->[2001:db8::443]:443'],
  ['p455', 'crapportd', 'u501', 'Lsiky'],
  ['f10', 'tIPv4', 'd0xcdf758597a6d43c5', 'PTCP', 'n*:49159', 'TST=LISTEN', 'TQR=0', 'TQS=0'],
  ['f11', 'tIPv6', 'd0xcdf758597a6d43c6', 'PTCP', 'n*:49159', 'TST=LISTEN', 'TQR=0', 'TQS=0'],
  ['f14', 'tIPv6', 'd0xcdf758597a6d43c7', 'PTCP', 'n[fe80:4::1]:49160->[fe80:4::2]:1024', 'TST=SYN_RCVD'],
  ['p310', 'cmDNSResponder', 'u65', 'L_mdnsresponder'],
  ['f8', 'tIPv4', 'd0xcdf758597a6d43c8', 'PUDP', 'n*:*'],
  ['f9', 'tIPv6', 'd0xcdf758597a6d43c9', 'PUDP', 'n*:5353'],
);

describe('the fields of a Mac', () => {
  const rows = parseLsof(RECORDED);

  test('give a connection with its program and user', () => {
    expect(rows[0]).toEqual({
      key: 'tcp 0xcdf758597a6d43c3 192.0.2.5:61472->198.51.100.52:443',
      ...{ protocol: 'tcp', family: 4, localAddress: '192.0.2.5', localPort: 61_472 },
      ...{ remoteAddress: '198.51.100.52', remotePort: 443, state: 'ESTABLISHED' },
      ...{ owner: 'siky', pid: 1190, processName: 'Google Chrome Helper', executable: null },
    });
  });

  test('give a connected UDP socket of IPv6, without a state', () => {
    expect(rows[1]).toMatchObject({ protocol: 'udp', family: 6, remoteAddress: '2001:db8::443', state: null });
  });

  test('give a wildcard of the family of the socket', () => {
    expect(rows[2]).toMatchObject({ family: 4, localAddress: '0.0.0.0', localPort: 49_159, state: 'LISTEN', pid: 455 });
    expect(rows[3]).toMatchObject({ family: 6, localAddress: '::', remoteAddress: null });
  });

  test('give a link-local address without the zone that is printed inside', () => {
    expect(rows[4]).toMatchObject({ localAddress: 'fe80::1', remoteAddress: 'fe80::2', state: 'SYN_RECEIVED' });
  });

  test('omit what is bound to no port', () => {
    expect(rows.slice(5)).toMatchObject([{ localAddress: '::', localPort: 5353, owner: '_mdnsresponder' }]);
  });
});

test('an IPv4 address in the name of an IPv6 socket makes it IPv4', () => {
  const text = lsof(['p1', 'cx'], ['f3', 'tIPv6', 'PTCP', 'n127.0.0.1:47866->127.0.0.1:47997', 'TST=ESTABLISHED']);
  expect(parseLsof(text)).toMatchObject([{ family: 4, localAddress: '127.0.0.1', remotePort: 47_997 }]);
});

test('a user without a name is shown by number', () => {
  expect(parseLsof(lsof(['p1', 'cx', 'u501'], ['f3', 'tIPv4', 'PUDP', 'n*:68']))).toMatchObject([{ owner: '501' }]);
});

test.each([
  ['another kind of file', ['f3', 'tREG', 'n/etc/hosts']],
  ['another protocol', ['f3', 'tIPv4', 'PICMP', 'n*:*']],
  ['a remark in place of a name', ['f3', 'tIPv4', 'PTCP', 'nno PCB, CANTSENDMORE, CANTRCVMORE']],
  ['a name of no known form', ['f3', 'tIPv4', 'PTCP', 'nexample.com:http']],
  ['a port that cannot be', ['f3', 'tIPv4', 'PTCP', 'n192.0.2.1:65536']],
  ['a file without a name', ['f3', 'tIPv4', 'PTCP']],
  ['a type that an object has by itself', ['f3', 'tconstructor', 'PtoString', 'n*:1']],
])('%s is skipped', (_, file) => {
  expect(parseLsof(lsof(['p1', 'cx'], file))).toEqual([]);
});

test('unknown letters are skipped', () => {
  const text = lsof(['p1', 'g1', 'R1', 'cx', 'K7'], ['f3', 'au', 'l ', 'tIPv4', 'G0x7', 'o0t0', 'PUDP', 'n*:68', 'zz']);
  expect(parseLsof(text)).toMatchObject([{ processName: 'x', localPort: 68 }]);
});

test('an unknown state is null', () => {
  const rows = parseLsof(lsof(['p1', 'cx'], ['f3', 'tIPv4', 'PTCP', 'n*:68', 'TST=IDLE']));
  expect(rows).toMatchObject([{ state: null }]);
});

test('a hostile name is text: what lsof escapes remains so, and a raw newline forges no socket', () => {
  const name = `a\\nb ^[[31m\nf9\nPTCP\nn192.0.2.66:1->192.0.2.77:2 ${'x'.repeat(4096)}`;
  const rows = parseLsof(lsof(['p1', `c${name}`], ['f3', 'tIPv4', 'PUDP', 'n*:68']));
  expect(rows).toMatchObject([{ processName: name, localPort: 68 }]);
});

test.each([
  ['words', 'lsof: unknown option'],
  ['fields that newlines end', RECORDED.replaceAll('\0\n', '\n').replaceAll('\0', '\n')],
  ['a file before any process', lsof(['f3', 'tIPv4'])],
  ['a process without a number', lsof(['pfirefox', 'cx'])],
  ['a field without its end', `${RECORDED}p12`],
])('%s is rejected with a reason', (_, text) => {
  expect(() => parseLsof(text)).toThrow(SocketsUnreadable);
});

test('no output is no socket', () => {
  expect(parseLsof('')).toEqual([]);
});

test('any text gives rows or a rejection with a reason', () => {
  const field = fc
    .tuple(
      fc.constantFrom('p', 'f', 'c', 'L', 'u', 't', 'd', 'P', 'n', 'T', 'x'),
      fc.oneof(fc.constantFrom(...RECORDED.split(/[\0\n]+./)), fc.string()),
    )
    .map(([letter, value]) => `${letter}${value}\0`);
  const fields = fc
    .array(fc.oneof(field, fc.constant('\n')), { maxLength: 40 })
    .map((parts) => `p1\0${parts.join('')}`);
  fc.assert(
    fc.property(fc.oneof(fields, fc.string()), (text) => {
      try {
        for (const { localPort } of parseLsof(text)) expect(localPort).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(SocketsUnreadable);
      }
    }),
  );
});

test('a command with blanks and brackets is whole, as are addresses with words of all ones', () => {
  const text = lsof(
    ['p812', 'cGoogle Chrome Helper (Renderer)', 'Lana', 'u501'],
    ['f21', 'tIPv6', 'd0xab', 'PTCP', 'n[2001:db8::a]:8080->[2001:db8::b]:9090', 'TST=ESTABLISHED'],
    ['f22', 'tIPv6', 'd0xac', 'PTCP', 'n[2001:db8:ffff:ffff:ffff:ffff:ffff:ff62]:8888', 'TST=LISTEN'],
  );
  const common = { processName: 'Google Chrome Helper (Renderer)', owner: 'ana', pid: 812 };
  expect(parseLsof(text)).toMatchObject([
    { ...common, localAddress: '2001:db8::a', localPort: 8080, remoteAddress: '2001:db8::b', remotePort: 9090 },
    { ...common, localAddress: '2001:db8:ffff:ffff:ffff:ffff:ffff:ff62', localPort: 8888, state: 'LISTEN' },
  ]);
});
