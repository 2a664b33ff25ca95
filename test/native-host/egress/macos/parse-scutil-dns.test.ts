import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EgressUnreadable } from '../../../../native-host/egress/egress-reader.ts';
import { parseScutilDns } from '../../../../native-host/egress/macos/parse-scutil-dns.ts';

/** As public bug reports show it of macOS 13 to 15, with a VPN's split DNS; addresses are those of documentation. */
const RECORDED = `DNS configuration

resolver #1
  search domain[0] : example.net
  nameserver[0] : 192.0.2.1
  nameserver[1] : 2001:db8::53
  nameserver[2] : fe80::800c:67ff:fe1d:fd64%en1
  if_index : 14 (en0)
  flags    : Request A records, Request AAAA records
  reach    : 0x00020002 (Reachable,Directly Reachable Address)

resolver #2
  domain   : corp.example
  nameserver[0] : 198.51.100.100
  if_index : 34 (utun12)
  flags    : Supplemental, Request A records
  reach    : 0x00000003 (Reachable,Transient Connection)
  order    : 102600

resolver #3
  domain   : local
  options  : mdns
  timeout  : 5
  flags    : Request A records, Request AAAA records
  reach    : 0x00000000 (Not Reachable)
  order    : 300000

DNS configuration (for scoped queries)

resolver #1
  nameserver[0] : 203.0.113.9
  if_index : 14 (en0)
  flags    : Scoped, Request A records
  reach    : 0x00000002 (Reachable)
`;

test('the servers for names in general, with the interface that the questions are bound to', () => {
  expect(parseScutilDns(RECORDED)).toEqual([
    { address: '192.0.2.1', interface: 'en0' },
    { address: '2001:db8::53', interface: 'en0' },
    { address: 'fe80::800c:67ff:fe1d:fd64', interface: 'en0' },
  ]);
});

test('without a bound interface it is that of the zone, or left to the routes', () => {
  const text = RECORDED.replace('  if_index : 14 (en0)\n', '');
  expect(parseScutilDns(text).map((server) => server.interface)).toEqual([null, null, 'en1']);
  expect(parseScutilDns(RECORDED.replace('(en0)', '(?)'))[0]?.interface).toBeNull();
});

test('a server that is no address is passed over', () => {
  expect(parseScutilDns('DNS configuration\n\nresolver #1\n  nameserver[0] : not-an-address\n')).toEqual([]);
});

test('no configuration is no server', () => {
  expect(parseScutilDns('No DNS configuration available\n')).toEqual([]);
});

test.each(['', 'scutil: command not found', 'resolver #1\n  nameserver[0] : 192.0.2.1\n'])(
  'text of another form is refused by name: %j',
  (text) => {
    expect(() => parseScutilDns(text)).toThrow(EgressUnreadable);
  },
);

test('any text gives servers or a named refusal', () => {
  const lines = fc.array(fc.oneof(fc.constantFrom(...RECORDED.split('\n')), fc.string()), { maxLength: 30 });
  fc.assert(
    fc.property(lines, (parts) => {
      try {
        parseScutilDns(parts.join('\n'));
      } catch (error) {
        expect(error).toBeInstanceOf(EgressUnreadable);
      }
    }),
  );
});
