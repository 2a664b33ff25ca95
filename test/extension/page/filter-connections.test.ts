import { expect, test } from 'vitest';
import { filterConnections } from '../../../extension/page/filter-connections.ts';
import { noFilters, noState, unknownProgram, type Filters } from '../../../extension/page/filters.ts';
import { connectionWith } from '../connection.ts';
import { placeWith } from '../connections.ts';

const network = { asn: 64_500, organisation: 'Demo Net' };
const connections = [
  connectionWith({ id: 'curl', processName: 'curl', place: placeWith(), network }),
  connectionWith({ id: 'dns', protocol: 'udp', state: null, remoteAddress: '2001:db8::1', remotePort: 53 }),
  connectionWith({ id: 'ssh', processName: 'ssh', scope: 'private', remoteAddress: '192.168.1.9', remotePort: 22 }),
];

test.each<[Partial<Filters>, string[]]>([
  [{}, ['curl', 'dns', 'ssh']],
  [{ program: 'ssh' }, ['ssh']],
  [{ program: unknownProgram }, ['dns']],
  [{ countryCode: 'NL' }, ['curl']],
  [{ protocol: 'udp' }, ['dns']],
  [{ state: noState }, ['dns']],
  [{ state: 'ESTABLISHED' }, ['curl', 'ssh']],
  [{ scope: 'private' }, ['ssh']],
  [{ program: 'ssh', protocol: 'udp' }, []],
  [{ search: 'netherlands' }, ['curl']],
  [{ search: 'UTRECHT demo' }, ['curl']],
  [{ search: 'as64500' }, ['curl']],
  [{ search: '[2001:db8::1]:53' }, ['dns']],
  [{ search: '  ' }, ['curl', 'dns', 'ssh']],
  [{ search: 'utrecht ssh' }, []],
])('%j keeps %j', (filters, ids) => {
  expect(filterConnections(connections, { ...noFilters, ...filters }).map(({ id }) => id)).toEqual(ids);
});
