import { expect, test } from 'vitest';
import type { Connection } from '../../../../native-host/protocol.ts';
import { handedOut } from '../../../../extension/exit/tunnel/handed-out.ts';
import { applyUpdate } from '../../../../extension/store/apply-update.ts';
import { initialState } from '../../../../extension/store/app-state.ts';
import { snapshotUpdates } from '../../../../extension/store/snapshot-updates.ts';
import { groupConnections } from '../../../../extension/page/list/group-connections.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';
import { egressWith, interfaceWith } from '../evidence.ts';

const egress = egressWith({ interfaces: [interfaceWith('Meta', 'tunnel'), interfaceWith('eth0', 'ethernet')] });
const by = (name: string | null, localAddress: string, remoteAddress: string | null): Connection =>
  connectionWith({ interface: name, localAddress, remoteAddress, family: remoteAddress?.includes(':') ? 6 : 4 });

// The ranges are the defaults and examples of mihomo, Clash and sing-box.
test.each([
  ['198.18.0.1', '198.18.0.57'],
  ['198.18.0.1', '198.19.255.254'],
  ['28.0.0.1', '28.1.2.3'],
  ['fdfe:dcba:9876::1', 'fc00::d'],
  ['fdfe:dcba:9876::1', 'fc00:3fff::1'],
])('from %s on a tunnel, %s was handed out', (own, remote) => {
  expect(handedOut(egress)(by('Meta', own, remote))).toBe(true);
  expect(handedOut(egress)(by('eth0', own, remote))).toBe(false);
  expect(handedOut(egress)(by(null, own, remote))).toBe(false);
  expect(handedOut(null)(by('Meta', own, remote))).toBe(false);
});

test.each([
  ['198.18.0.1', '93.184.215.14'],
  ['198.18.0.1', '198.20.0.1'],
  ['10.8.0.2', '28.1.2.3'],
  ['28.0.0.1', '29.1.2.3'],
  ['185.1.2.3', '185.4.5.6'],
  ['fd00:2::2', 'fd00:2::1'],
  ['fd00:2::2', 'fc00:4000::1'],
  ['fd00:2::2', 'fc01::1'],
  ['198.18.0.1', null],
])('from %s on a tunnel, %s was not', (own, remote) => {
  expect(handedOut(egress)(by('Meta', own, remote))).toBe(false);
});

test('whoever a lent range belongs to, nothing is placed there, whichever is known first', () => {
  const place = placeWith({ countryCode: 'US', city: 'Columbus' });
  const lent = { ...by('Meta', '28.0.0.1', '28.1.2.3'), id: 'lent', place, network: { asn: 749, organisation: 'X' } };
  const marked: Connection = { ...by('Meta', '28.0.0.1', '28.1.2.4'), id: 'marked', traits: ['anycast'] };
  const real = { ...by('Meta', '28.0.0.1', '93.184.215.14'), id: 'real', place };
  const [snapshot] = snapshotUpdates([lent, marked, real], 1000, null);
  if (snapshot === undefined) throw new Error('expected an update');
  for (const updates of [
    [snapshot, { type: 'egress', egress }] as const,
    [{ type: 'egress', egress }, snapshot] as const,
  ]) {
    const { connections } = updates.reduce(applyUpdate, initialState);
    expect(connections.get('lent')).toMatchObject({ place: null, network: null });
    expect(connections.get('marked')).toMatchObject({ traits: [] });
    expect(connections.get('real')).toMatchObject({ place });
    const all = [...connections.values()];
    const groups = groupConnections(all, 'place', { isHandedOut: handedOut(egress), siteOf: () => null });
    expect(groups.map(({ key }) => key)).toEqual(['group|located', 'group|handed-out']);
  }
});

test('of a computer without such a tunnel, nothing is copied', () => {
  const state = { ...initialState, connections: new Map([['1', by('wg0', '10.2.0.2', '28.1.2.3')]]) };
  expect(applyUpdate(state, { type: 'egress', egress: egressWith() }).connections).toBe(state.connections);
});
