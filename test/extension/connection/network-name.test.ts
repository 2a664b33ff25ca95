import { expect, test } from 'vitest';
import { noHosts } from '../../../extension/sites/connection-hosts.ts';
import { networkKey, networkName } from '../../../extension/connection/network-name.ts';
import { colourScheme } from '../../../extension/map/colours/colours-of.ts';
import { groupConnections } from '../../../extension/page/list/group-connections.ts';
import { groupTitle } from '../../../extension/page/list/group-title.ts';
import { suggestedValues } from '../../../extension/page/search/suggested-values.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { factsWith } from '../map/draw-markers.ts';

const [named, sibling, unnamed] = [
  { asn: 64_500, organisation: 'Example' },
  { asn: 64_501, organisation: 'Example' },
  { asn: 64_502, organisation: null },
];
const connections = [named, sibling, unnamed, named].map((network, index) =>
  connectionWith({ id: String(index), network }),
);

test('a network is named for its organisation or, without one, by its AS number', () => {
  expect([named, unnamed].map(networkName)).toEqual(['Example', 'AS64502']);
});

test('the list distinguishes the same networks as the colours do', () => {
  const groups = groupConnections(connections, 'network', { isHandedOut: () => false, siteOf: () => null });
  const scheme = colourScheme('network', connections, () => factsWith(), 'light');
  expect(groups.map(({ key }) => key.replace(/^group./, 'network:')).sort()).toEqual(
    scheme.categories.map(({ id }) => id).sort(),
  );
  expect(groups.map(groupTitle)).toEqual(['Example', 'Example', 'AS64502']);
  expect(groups.map(({ key }) => key)).toEqual([named, sibling, unnamed].map((each) => `group|${networkKey(each)}`));
});

test('a network without an organisation can be searched for by its shown name', () => {
  expect(suggestedValues('network', connections, { hostsOf: noHosts }).map(({ value }) => value)).toEqual([
    'Example',
    'AS64502',
  ]);
});
