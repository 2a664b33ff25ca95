import { expect, test } from 'vitest';
import { contactedHosts } from '../../../extension/exit-check/resolve-service.ts';

test('all queried hosts are named, including the STUN server', () => {
  expect(contactedHosts({ kind: 'listed', id: 'mullvad' })).toEqual([
    'ipv4.am.i.mullvad.net',
    'ipv6.am.i.mullvad.net',
    'stun.nextcloud.com',
  ]);
  expect(
    contactedHosts({ kind: 'own', httpsUrl: 'https://one.example:8443/ip', stunUrl: 'stun:[2001:db8::1]:3478' }),
  ).toEqual(['one.example', '[2001:db8::1]']);
});

test('a service that is no longer listed queries nothing', () => {
  expect(contactedHosts({ kind: 'listed', id: 'gone' })).toEqual([]);
});
