import { expect, test } from 'vitest';
import { lookUpLinks } from '../../../../extension/view/components/look-up-links.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';

test('a public address and its network are looked up at named hosts', () => {
  const links = lookUpLinks(
    connectionWith({ remoteAddress: '2001:db8::1', network: { asn: 64_500, organisation: null } }),
  );
  expect(links.map(({ about, url }) => `${about} ${url}`)).toEqual([
    'address https://client.rdap.org/?type=ip&object=2001:db8::1',
    'address https://who.is/whois-ip/ip-address/2001:db8::1',
    'address https://bgp.tools/prefix/2001:db8::1',
    'network https://client.rdap.org/?type=autnum&object=64500',
    'network https://bgp.tools/as/64500',
    'network https://bgp.he.net/AS64500',
  ]);
  expect(links.every(({ url, goesTo }) => new URL(url).hostname === goesTo)).toBe(true);
});

test.each(['private', 'shared', 'link-local', 'loopback', 'multicast', 'reserved', 'unspecified'] as const)(
  'there is no link for a %s address',
  (scope) => expect(lookUpLinks(connectionWith({ scope, remoteAddress: '192.0.2.1' }))).toEqual([]),
);

test.each(['../x', 'javascript:alert(1)', '1.2.3.4/../../', '1.2.3.4&x=y', '', null])(
  'there is no link for %j, which no host would report',
  (remoteAddress) => expect(lookUpLinks(connectionWith({ remoteAddress }))).toEqual([]),
);
