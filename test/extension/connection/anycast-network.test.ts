import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { anycastNetwork } from '../../../extension/connection/anycast-network.ts';
import { publicResolvers } from '../../../extension/connection/public-resolvers.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

const named = (remoteAddress: string | null, asn: number | null) =>
  anycastNetwork(connectionWith({ remoteAddress, network: asn === null ? null : { asn, organisation: null } }));

test.each([
  ['104.16.132.229', 13335, 'Cloudflare'],
  ['151.101.1.140', 54113, 'Fastly'],
  ['142.250.185.78', 15169, 'Google'],
  ['23.192.0.1', 20940, 'Akamai'],
  ['13.107.42.14', 8068, 'Microsoft Front Door'],
])('%s in AS%i is %s', (address, asn, name) => {
  expect(named(address, asn)).toBe(name);
});

test.each([
  ['1.1.1.1', 'Cloudflare DNS'],
  ['8.8.8.8', 'Google Public DNS'],
  ['9.9.9.9', 'Quad9'],
  ['2620:fe::fe', 'Quad9'],
])('the resolver %s is known without a database of networks', (address, name) => {
  expect(named(address, null)).toBe(name);
});

test.each([
  ['13.32.0.1', 'Amazon CloudFront'],
  ['99.84.1.1', 'Amazon CloudFront'],
  ['13.227.255.255', 'Amazon CloudFront'],
  ['2600:9000:2000::1', 'Amazon CloudFront'],
  ['75.2.70.75', 'AWS Global Accelerator'],
])('of Amazon, %s is an edge', (address, name) => {
  expect(named(address, 16509)).toBe(name);
});

test.each(['52.94.5.1', '13.228.0.0', '3.120.0.1', '18.192.0.1', '2600:1f18::1', '2600:9010::1', '75.2.128.0'])(
  '%s, of Amazon, is in a region',
  (address) => {
    expect(named(address, 16509)).toBeNull();
  },
);

test('the same address in a network that is not Amazon’s is ordinary', () => {
  expect(named('13.32.0.1', 64_500)).toBeNull();
});

test.each([396982, 8075, 16509, 63949, 714, 24940])('AS%i, a cloud, is not marked as a whole', (asn) => {
  expect(named('198.51.100.7', asn)).toBeNull();
});

test('a connection without a remote address has no network', () => {
  expect(named(null, 13335)).toBeNull();
});

test('resolvers are listed in the canonical text that the host writes', () => {
  for (const address of publicResolvers.keys()) expect(ipaddr.parse(address).toString()).toBe(address);
});

test('an address that the database marks as anycast counts as such, by the best name there is', () => {
  const marked = { remoteAddress: '198.51.100.7', traits: ['anycast' as const] };
  const network = { asn: 64_500, organisation: 'Example' };
  expect(anycastNetwork(connectionWith({ ...marked, network }))).toBe('Example');
  expect(anycastNetwork(connectionWith({ ...marked, network: { ...network, organisation: null } }))).toBe('AS64500');
  expect(anycastNetwork(connectionWith(marked))).toBe('198.51.100.7');
  expect(anycastNetwork(connectionWith({ ...marked, network: { asn: 13335, organisation: 'X' } }))).toBe('Cloudflare');
  expect(anycastNetwork(connectionWith({ ...marked, traits: ['satellite'], network }))).toBeNull();
});
