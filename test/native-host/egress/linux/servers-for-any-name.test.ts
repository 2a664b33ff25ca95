import { expect, test } from 'vitest';
import type { ResolvedLink } from '../../../../native-host/egress/linux/parse-resolved-links.ts';
import { serversForAnyName } from '../../../../native-host/egress/linux/servers-for-any-name.ts';

const wifi: ResolvedLink = { index: 2, servers: ['192.168.7.1', '192.168.7.2'], domains: [] };
const global: ResolvedLink = { index: 0, servers: ['192.0.2.53'], domains: [] };
const tunnel = (name: string, isRouteOnly: boolean): ResolvedLink => ({
  ...{ index: 5, servers: ['10.8.0.1'], domains: [{ name, isRouteOnly }] },
});

test.each([
  ['every server without domains', [wifi, global], ['192.168.7.1 2', '192.168.7.2 2', '192.0.2.53 null']],
  ['those of a tunnel that takes all names alone', [wifi, global, tunnel('.', true)], ['10.8.0.1 5']],
  [
    'not those that are kept for some domains',
    [wifi, tunnel('corp.example', true)],
    ['192.168.7.1 2', '192.168.7.2 2'],
  ],
  ['those with a search domain as well', [tunnel('corp.example', false), global], ['10.8.0.1 5', '192.0.2.53 null']],
  ['nobody, where a link takes all names and has no server', [{ ...tunnel('.', true), servers: [] }], []],
])('%s', (_, links, expected) => {
  expect(serversForAnyName(links).map(({ address, linkIndex }) => `${address} ${String(linkIndex)}`)).toEqual(expected);
});
