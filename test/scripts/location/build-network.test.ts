import { Reader } from 'maxmind';
import { expect, test } from 'vitest';
import { buildNetwork } from '../../../scripts/location/build-network.ts';
import { parseNetworkRows } from '../../../scripts/location/parse-network-rows.ts';

const ipv6First = 0x2a01_04f8n << 96n;

function build(ipv4: string, ipv6 = ''): Reader<object> {
  return new Reader(buildNetwork({ ipv4, ipv6 }, 1_780_000_000));
}

test('both ends of a range have its network and their neighbours none', () => {
  const reader = build('134744069,134744580,15169,Google LLC\n'); // 8.8.8.5 to 8.8.10.4
  const google = { autonomous_system_number: 15169, autonomous_system_organization: 'Google LLC' };
  expect(reader.get('8.8.8.5')).toEqual(google);
  expect(reader.get('8.8.9.77')).toEqual(google);
  expect(reader.get('8.8.10.4')).toEqual(google);
  expect(reader.get('8.8.8.4')).toBeNull();
  expect(reader.get('8.8.10.5')).toBeNull();
});

test('an IPv6 range is read to the last bit', () => {
  const reader = build('1,2,1,One\n', `${ipv6First},${ipv6First + 5n},24940,Hetzner\n`);
  expect(reader.get('2a01:4f8::5')).toMatchObject({ autonomous_system_number: 24940 });
  expect(reader.get('2a01:4f8::6')).toBeNull();
});

test('where two ranges overlap the later one holds', () => {
  const reader = build('3596550144,3607167999,749,First\n3607101440,3607167000,721,Second\n');
  expect(reader.get('214.255.0.1')).toMatchObject({ autonomous_system_number: 749 });
  expect(reader.get('215.0.1.1')).toMatchObject({ autonomous_system_number: 721 });
});

test('ranges that are not sorted are refused', () => {
  expect(() => build('20,30,1,One\n5,9,2,Two\n')).toThrow('not sorted');
});

test('an organisation in quotes may hold commas and quotes', () => {
  expect(parseNetworkRows('1,2,64496,"Example, ""The"" Inc."\r\n3,4,64497,Plain\n')).toEqual([
    { first: 1n, last: 2n, asn: 64496, organisation: 'Example, "The" Inc.' },
    { first: 3n, last: 4n, asn: 64497, organisation: 'Plain' },
  ]);
});

test('a line of another shape is named', () => {
  expect(() => parseNetworkRows('1,2,3,ok\n1.2.3.4,5,6,no\n')).toThrow('line 2');
});
