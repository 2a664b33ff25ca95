import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EgressUnreadable } from '../../../../native-host/egress/egress-reader.ts';
import { parseRouteGet } from '../../../../native-host/egress/macos/parse-route-get.ts';

/** As public bug reports and other projects' tests show it of macOS 10.15 to 15. */
const ETHERNET = `   route to: 198.41.0.4
destination: default
       mask: default
    gateway: 192.168.1.1
  interface: en0
      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>
 recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
       0         0         0         0         0         0      1500         0
`;
const TUNNEL = `   route to: 198.41.0.4
destination: default
       mask: default
  interface: utun4
      flags: <UP,DONE,CLONING,STATIC,GLOBAL>
`;
const IPV6 = `   route to: 2001:503:ba3e::2:30
destination: default
       mask: default
    gateway: fe80::1%en0
  interface: en0
      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>
`;

test.each([
  ['by a gateway', ETHERNET, { interfaceName: 'en0', gateway: '192.168.1.1' }],
  ['into a tunnel, without a gateway', TUNNEL, { interfaceName: 'utun4', gateway: null }],
  ['by a link-local gateway, without its zone', IPV6, { interfaceName: 'en0', gateway: 'fe80::1' }],
  ['by a link', ETHERNET.replace('192.168.1.1', 'link#14'), { interfaceName: 'en0', gateway: null }],
])('a way out %s', (_, stdout, expected) => {
  expect(parseRouteGet(stdout, '')).toEqual(expected);
});

test.each(['not in table', 'Network is unreachable', 'No route to host: host is unreachable'])(
  'no way out: %s',
  (reason) => {
    expect(parseRouteGet('', `route: writing to routing socket: ${reason}\n`)).toBeNull();
  },
);

test.each(['REJECT', 'BLACKHOLE'])('a route that drops (%s) is no way out', (flag) => {
  expect(parseRouteGet(ETHERNET.replace('STATIC', `STATIC,${flag}`), '')).toBeNull();
});

test.each([
  ['nothing', '', ''],
  ['a refusal', '', 'route: socket: Operation not permitted\n'],
  ['text of another form', 'default via 10.0.0.1 dev eth0 proto dhcp\n', ''],
])('%s is refused by name', (_, stdout, stderr) => {
  expect(() => parseRouteGet(stdout, stderr)).toThrow(EgressUnreadable);
});

test('any text gives a way, none, or a named refusal', () => {
  const likely = fc
    .array(fc.oneof(fc.constantFrom(...ETHERNET.split('\n')), fc.string()))
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.oneof(likely, fc.string()), fc.string(), (stdout, stderr) => {
      try {
        parseRouteGet(stdout, stderr);
      } catch (error) {
        expect(error).toBeInstanceOf(EgressUnreadable);
      }
    }),
  );
});
