import { expect, test } from 'vitest';
import { judgeLinux } from '../../../../native-host/egress/linux/judge-linux.ts';
import { pppoeSessions } from '../../../../native-host/egress/linux/pppoe-sessions.ts';

/** As pppoe_seq_show of drivers/net/ppp/pppoe.c writes it. */
const TEXT = 'Id       Address              Device\n00000A01 00:1b:21:3c:4d:5e     eth0\n';

test.each([
  ['one session', TEXT, 1],
  ['none', 'Id       Address              Device\n', 0],
  ['no driver', '', 0],
  ['something else', 'Id\nno session here\n', 0],
])('%s', (_, text, count) => {
  expect(pppoeSessions(() => text)).toBe(count);
});

const up = { up: true, addresses: ['192.0.2.7'] };
const found = {
  ipv4: { interface: 'ppp0', kind: 'tunnel', sourceAddress: '192.0.2.7', gateway: null },
  ipv6: null,
  interfaces: [
    { name: 'wlan0', kind: 'wifi', driver: 'iwlwifi', ...up },
    { name: 'ppp0', kind: 'tunnel', driver: 'ppp', ...up },
  ],
} as const;
const byWifi = { family: 4, prefix: '0.0.0.0/0', prefixLength: 0, table: 254, protocol: 16 } as const;

test.each([
  ['a line by PPPoE beside a second line is no tunnel', 1, { kind: 'other', tunnel: 'no', encrypts: false }],
  ['PPP of another kind beside it may be one', 0, { kind: 'tunnel', tunnel: 'perhaps', encrypts: null }],
])('%s', (_, sessions, ipv4) => {
  const judged = judgeLinux({
    ...{ found: { ...found, interfaces: [...found.interfaces] }, taken: new Set(['ppp0']), rules: [], nameServers: [] },
    nameOf: (index) => (index === 2 ? 'wlan0' : 'ppp0'),
    readRoutes: () => [{ ...byWifi, interfaceIndex: 2, gateway: '192.0.2.1' }],
    countPppoe: () => sessions,
  });
  expect(judged.ipv4).toMatchObject(ipv4);
});
