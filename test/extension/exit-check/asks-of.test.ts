import { expect, test } from 'vitest';
import { contactedHosts } from '../../../extension/exit-check/resolve-service.ts';

test('all queried hosts are named, including the STUN server', () => {
  expect(contactedHosts({ kind: 'listed', id: 'mullvad' }, { httpsOnly: false })).toEqual([
    'ipv4.am.i.mullvad.net',
    'ipv6.am.i.mullvad.net',
    'stun.nextcloud.com',
  ]);
  expect(contactedHosts({ kind: 'listed', id: 'icanhazip' }, { httpsOnly: false })).toEqual([
    'ipv4.icanhazip.com',
    'ipv6.icanhazip.com',
    'stun.cloudflare.com',
  ]);
  expect(contactedHosts({ kind: 'listed', id: 'icanhazip' }, { httpsOnly: true })).toEqual([
    'ipv4.icanhazip.com',
    'ipv6.icanhazip.com',
  ]);
});

test('a service that is no longer listed queries nothing', () => {
  expect(contactedHosts({ kind: 'listed', id: 'gone' }, { httpsOnly: false })).toEqual([]);
});
