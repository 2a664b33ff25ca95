import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNetstat } from '../../../../native-host/sockets/windows/parse-netstat.ts';

/** Lines as published from Windows 10's netstat; the addresses are documentation addresses. */
const english = `
Active Connections

  Proto  Local Address          Foreign Address        State           PID
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1060
  TCP    192.0.2.5:49712        198.51.100.7:443       ESTABLISHED     4312
  TCP    192.0.2.5:49700        198.51.100.7:80        TIME_WAIT       0
  TCP    [::]:135               [::]:0                 LISTENING       1060
  TCP    [2001:db8::5]:49713    [2001:db8::7]:443      SYN_SENT        4312
  UDP    0.0.0.0:5353           *:*                                    2816
  UDP    [fe80::8c1:2f3a:b4d5:6e7f%12]:1900  *:*                                    5120
`.replaceAll('\n', '\r\n');

test('rows of an English Windows', () => {
  const { rows, unreadable } = parseNetstat(english);
  expect(unreadable).toBe(0);
  expect(rows).toEqual([
    row('tcp', 4, ['0.0.0.0', 135], null, 'LISTEN', 1060),
    row('tcp', 4, ['192.0.2.5', 49_712], ['198.51.100.7', 443], 'ESTABLISHED', 4312),
    row('tcp', 4, ['192.0.2.5', 49_700], ['198.51.100.7', 80], 'TIME_WAIT', 0),
    row('tcp', 6, ['::', 135], null, 'LISTEN', 1060),
    row('tcp', 6, ['2001:db8::5', 49_713], ['2001:db8::7', 443], 'SYN_SENT', 4312),
    row('udp', 4, ['0.0.0.0', 5353], null, null, 2816),
    row('udp', 6, ['fe80::8c1:2f3a:b4d5:6e7f', 1900], null, null, 5120),
  ]);
});

type End = [address: string, port: number];

function row(protocol: string, family: number, local: End, remote: End | null, state: string | null, pid: number) {
  return {
    ...{ protocol, family, localAddress: local[0], localPort: local[1] },
    ...{ remoteAddress: remote?.[0] ?? null, remotePort: remote?.[1] ?? null, state, pid },
  };
}

test('a German Windows: known words, and a listener whose word depends on the code page', () => {
  // In the code page 850 of DOS the Ö of ABHÖREN is the byte 0x99.
  const german = `
Aktive Verbindungen

  Proto  Lokale Adresse         Remoteadresse          Status           PID
  TCP    0.0.0.0:135            0.0.0.0:0              ABH\x99REN         1060
  TCP    127.0.0.1:49181        127.0.0.1:49210        HERGESTELLT     4312
  TCP    127.0.0.1:49186        127.0.0.1:49273        SCHLIESSEN_WARTEN 4312
  TCP    127.0.0.1:2869         127.0.0.1:54989        WARTEND         0
  TCP    127.0.0.1:1110         127.0.0.1:54995        FIN_WARTEN_2    2588
  TCP    192.0.2.5:49876        198.51.100.7:10010     SYN_GESENDET    4312
  UDP    0.0.0.0:9222           *:*                                    8888
`;
  const { rows, unreadable } = parseNetstat(german);
  expect(unreadable).toBe(0);
  expect(rows.map(({ state, pid }) => [state, pid])).toEqual([
    ['LISTEN', 1060],
    ['ESTABLISHED', 4312],
    ['CLOSE_WAIT', 4312],
    ['TIME_WAIT', 0],
    ['FIN_WAIT_2', 2588],
    ['SYN_SENT', 4312],
    [null, 8888],
  ]);
});

test('a Chinese and a Japanese Windows translate the heading and not the states', () => {
  const chinese = `活动连接\n\n  协议  本地地址          外部地址        状态           PID\n  TCP    127.0.0.1:8411         127.0.0.1:58296        TIME_WAIT       0\n`;
  const japanese = `アクティブな接続\n\n  プロトコル  ローカル アドレス      外部アドレス           状態            PID\n  TCP         0.0.0.0:135            0.0.0.0:0              LISTENING       1060\n`;
  expect(parseNetstat(chinese)).toMatchObject({ rows: [{ state: 'TIME_WAIT', localPort: 8411 }], unreadable: 0 });
  expect(parseNetstat(japanese)).toMatchObject({ rows: [{ state: 'LISTEN', pid: 1060 }], unreadable: 0 });
});

test('an unknown word gives no state, and neither does one with a blank or a DOS blank', () => {
  const lines = ['ÉTABLIE', 'EN ESPERA', 'ESPERA\xa0X', 'constructor'].map(
    (word) => `  TCP    192.0.2.5:1            192.0.2.6:2            ${word}       77`,
  );
  const { rows, unreadable } = parseNetstat(lines.join('\r\n'));
  expect(unreadable).toBe(0);
  expect(rows.map(({ state, pid }) => [state, pid])).toEqual(lines.map(() => [null, 77]));
});

test('a mapped address is shown as IPv4, and IPv6 in canonical text', () => {
  const text = `
  TCP    [::ffff:192.0.2.5]:80  [::ffff:203.0.113.9]:5  ESTABLISHED     4
  TCP    [2001:DB8:0:0:0::5]:80 [2001:0db8::9]:5        ESTABLISHED     4`;
  expect(parseNetstat(text).rows).toMatchObject([
    { family: 4, localAddress: '192.0.2.5', remoteAddress: '203.0.113.9' },
    { family: 6, localAddress: '2001:db8::5', remoteAddress: '2001:db8::9' },
  ]);
});

test.each([
  ['without a process (wine prints none)', '  TCP    192.0.2.5:1            192.0.2.6:2            ESTABLISHED'],
  ['cut in an address', '  TCP    192.0.2'],
  ['with an address that is none', '  TCP    192.0.2.999:1          192.0.2.6:2            ESTABLISHED     4'],
  ['with a port that is none', '  TCP    192.0.2.5:70000        192.0.2.6:2            ESTABLISHED     4'],
  [
    'with a name in the place of an address',
    '  TCP    myhost:1               192.0.2.6:2            ESTABLISHED     4',
  ],
  ['with a column missing', '  UDP    192.0.2.5:1            4'],
])('a line %s counts as unreadable', (_name, line) => {
  expect(parseNetstat(line)).toEqual({ rows: [], unreadable: 1 });
});

test('an empty text has no rows', () => {
  expect(parseNetstat('')).toEqual({ rows: [], unreadable: 0 });
});

test('no text throws, and every line that begins like a row is one or counts as unreadable', () => {
  const field = fc.constantFrom(
    'TCP',
    'UDP',
    '192.0.2.5:1',
    '[::1%4]:2',
    '*:*',
    '[::]:0',
    'LISTENING',
    '4312',
    '\xa0',
    'é',
  );
  const line = fc.oneof(
    fc.array(field).map((fields) => `  ${fields.join('  ')}`),
    fc.string().map((text) => text.replace(/[\r\n]/g, '')),
    fc.tuple(fc.nat(90), fc.constantFrom(...english.split('\r\n'))).map(([length, text]) => text.slice(0, length)),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { rows, unreadable } = parseNetstat(lines.join('\r\n'));
      expect(rows.length + unreadable).toBe(lines.filter((text) => /^[ \t]*(TCP|UDP)([ \t]|$)/.test(text)).length);
    }),
  );
});

test('rows in a language whose words are not known, and one without a state', () => {
  const text = [
    '  TCP    0.0.0.0:135            0.0.0.0:0              ESCUCHANDO      980',
    '  TCP    [::1]:42050            [::]:0                 ОЖИДАНИЕ        4',
    '  TCP    192.0.2.5:50000        198.51.100.7:443       ESTABLECIDO     77',
    '  TCP    192.0.2.5:50001        0.0.0.0:0                              88',
  ].join('\r\n');
  expect(parseNetstat(text)).toEqual({
    unreadable: 0,
    rows: [
      row('tcp', 4, ['0.0.0.0', 135], null, 'LISTEN', 980),
      row('tcp', 6, ['::1', 42_050], null, 'LISTEN', 4),
      row('tcp', 4, ['192.0.2.5', 50_000], ['198.51.100.7', 443], null, 77),
      row('tcp', 4, ['192.0.2.5', 50_001], null, null, 88),
    ],
  });
});
