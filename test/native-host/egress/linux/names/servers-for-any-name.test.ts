import { expect, test } from 'vitest';
import type { ResolvedLink } from '../../../../../native-host/egress/linux/names/parse-resolved-links.ts';
import { serversForAnyName } from '../../../../../native-host/egress/linux/names/servers-for-any-name.ts';

const unset = { domains: [], isDefaultRoute: null };
const wifi: ResolvedLink = { ...unset, index: 2, servers: ['192.168.7.1', '192.168.7.2'] };
const global: ResolvedLink = { ...unset, index: 0, servers: ['192.0.2.53'] };
const tunnel = (name: string, isRouteOnly: boolean, isDefaultRoute: boolean | null = null): ResolvedLink => ({
  ...{ index: 5, servers: ['10.8.0.1'], domains: [{ name, isRouteOnly }], isDefaultRoute },
});
const ofWifi = ['192.168.7.1 2 all', '192.168.7.2 2 fallback'];
const ofTunnel = ['10.8.0.1 5 all'];
const ofAll = ['192.0.2.53 null all'];

test.each([
  ['every link without domains at once, each by one of its servers', [wifi, global], [...ofWifi, ...ofAll]],
  ['a tunnel that takes all names alone', [wifi, global, tunnel('.', true)], ofTunnel],
  ['that, even where it is set to be no default route', [wifi, tunnel('.', true, false)], ofTunnel],
  ['not what is kept for some domains', [wifi, tunnel('corp.example', true)], ofWifi],
  [
    'but that, where it is set to be a default route',
    [wifi, tunnel('corp.example', true, true)],
    [...ofWifi, ...ofTunnel],
  ],
  ['what has a search domain as well', [tunnel('corp.example', false), global], [...ofTunnel, ...ofAll]],
  ['not that, where it is set to be no default route', [wifi, tunnel('corp.example', false, false)], ofWifi],
  [
    'a tunnel alone, where the line is set to be no default route',
    [{ ...wifi, isDefaultRoute: false }, tunnel('a', false)],
    ofTunnel,
  ],
  ['the global servers, whatever is said of them', [{ ...global, isDefaultRoute: false }], ofAll],
  ['not a link that takes all names and has no server', [{ ...tunnel('.', true), servers: [] }, wifi], ofWifi],
  ['nobody, where no link has a server', [{ ...tunnel('.', true), servers: [] }], []],
])('%s', (_, links, expected) => {
  expect(serversForAnyName(links).map(({ address, link, asked }) => `${address} ${String(link)} ${asked}`)).toEqual(
    expected,
  );
});
