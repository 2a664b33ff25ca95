import { expect, test } from 'vitest';
import { measuredExit } from '../../../scripts/egress-cases/measured-exit.ts';
import { parsePretended } from '../../../scripts/egress-cases/parse-pretended.ts';
import { parseTruth } from '../../../scripts/egress-cases/parse-truth.ts';

const pretended = parsePretended('eth0 - 1\nwg0 wireguard 65534\nsink dummy 1\ndco ovpn-dco 65534\n');
const drivers = new Map([
  ['tun0', 'tun'],
  ...pretended.map(({ link, driver }): [string, string] => [link, driver ?? '-']),
]);

test.each([
  ['a tunnel', ['wg0'], 'NL'],
  ['OpenVPN in the kernel', ['dco'], 'NL'],
  ['a line', ['eth0'], 'DE'],
  ['a line beneath a tunnel', ['eth0+tun0'], 'NL'],
  ['two interfaces, by destination', ['wg0', 'eth0'], 'DE'],
  ['what leads nowhere', ['sink'], 'none'],
  ['an error', ['Network is unreachable'], 'none'],
  ['nothing', [], 'none'],
])('by %s', (_, ways, country) => {
  expect(measuredExit(ways, drivers)).toBe(country);
});

test('what was measured is read, and nothing else', () => {
  const text = '{"tcp":{"4":{"wg0":"all"},"6":{"eth0":["::1"],"wg0":["::2"]}},"sourceTcp":{"4":"10.2.0.2"},"udp":{}}';
  expect(parseTruth(text)).toEqual({ tcp: { 4: ['wg0'], 6: ['eth0', 'wg0'] }, sources: { 4: '10.2.0.2' } });
  for (const other of ['{}', '{"tcp":{"4":{}},"sourceTcp":{}}', '{"tcp":{"4":{},"6":{}},"sourceTcp":{"4":1}}', '[]']) {
    expect(() => parseTruth(other)).toThrow(TypeError);
  }
});
