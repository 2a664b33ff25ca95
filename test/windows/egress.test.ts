import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLinuxEgress } from '../../native-host/egress/linux/read-linux-egress.ts';
import type { WholeEgress } from '../../native-host/egress/whole-egress.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { startWine, type Wine } from './drivers/start-wine.ts';

/*
 * The host reads the egress of a Windows whose network is this computer's, so Linux can be compared. What wine 8 gets
 * wrong is not asserted: - it has no route lookup: GetBestRoute2 is not supported, and GetBestInterfaceEx only knows
 * IPv4, so IPv6 has no route
 *   here;
 * - it knows an interface's type but no driver: bridges, tunnels and Wi-Fi may be shown as Ethernet;
 * - it lists the same name servers for each interface.
 */
let wine: Wine;
let windows: Record<string, unknown>;
let linux: WholeEgress;

beforeAll(async () => {
  wine = await startWine();
  const { status, stdout, stderr } = await wine.host(['egress', '--json']);
  if (status !== 0) throw new Error(`status ${String(status)}: ${stderr}`);
  const egress: unknown = JSON.parse(stdout);
  if (!isRecord(egress)) throw new Error('no egress');
  windows = egress;
  const reader = openLinuxEgress();
  linux = reader.read(0);
  reader.close();
});
afterAll(() => wine.close());

test('IPv4 leaves by the interface, address and gateway that Linux reports', () => {
  const any = expect.any(String) as string;
  const route = linux.ipv4 === null ? null : { ...linux.ipv4, kind: any, tunnel: any };
  expect(windows['ipv4']).toEqual(route);
});

test('every interface with an address is there, with its addresses', () => {
  for (const { name, addresses, up } of linux.interfaces.filter((one) => one.addresses.length > 0 && one.up)) {
    const expected = { name, up, addresses: expect.arrayContaining(addresses) as string[] };
    expect(windows['interfaces']).toContainEqual(expect.objectContaining(expected));
  }
});

test('loopback is distinguished from the rest', () => {
  expect(windows['interfaces']).toContainEqual(expect.objectContaining({ name: 'lo', kind: 'loopback' }));
});

test('the name servers are those of this computer', () => {
  const named = Array.isArray(windows['nameServers']) ? (windows['nameServers'] as unknown[]) : [];
  const addresses = named.map((one) => (isRecord(one) ? one['address'] : null));
  for (const { address } of linux.nameServers) expect(addresses).toContain(address);
});

test('as a table for people', async () => {
  const { status, stdout } = await wine.host(['egress']);
  expect(status).toBe(0);
  expect(stdout).toContain('INTERFACE');
});
