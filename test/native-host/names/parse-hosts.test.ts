import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHosts } from '../../../native-host/names/parse-hosts.ts';

test('an address has its name and its aliases', () => {
  expect(parseHosts('127.0.0.1\tlocalhost\n192.168.1.7  nas.home nas # the box in the cellar\n')).toEqual([
    { address: '192.168.1.7', name: 'nas.home' },
    { address: '192.168.1.7', name: 'nas' },
  ]);
});

test.each([
  ['a line of Windows', '10.0.0.1 a\r\n10.0.0.2 b\r\n', ['10.0.0.1 a', '10.0.0.2 b']],
  ['the last line without an end', '10.0.0.1 a', ['10.0.0.1 a']],
  ['a comment', '# 10.0.0.1 a\n  #\n10.0.0.2 b#c', ['10.0.0.2 b']],
  [
    'an address in another form',
    '2001:DB8:0:0::7 v6\n::ffff:10.0.0.1 mapped\nfe80::1%lo0 local',
    ['2001:db8::7 v6', '10.0.0.1 mapped', 'fe80::1 local'],
  ],
  ['what is no address', 'localhost a\n10.1 b\n010.0.0.1 c\n', []],
  ['an address without a name', '10.0.0.1\n10.0.0.2 # b', []],
  ['an address where nothing is', '0.0.0.0 ads.example\n:: ads.example\n255.255.255.255 broadcasthost', []],
  ['the same again', '10.0.0.1 a\n10.0.0.1 a a', ['10.0.0.1 a']],
  ['a name longer than any', `10.0.0.1 ${'x'.repeat(254)} b`, ['10.0.0.1 b']],
])('%s', (_, text, entries) => {
  expect(parseHosts(text).map(({ address, name }) => `${address} ${name}`)).toEqual(entries);
});

test('a list that blocks sites names nothing', () => {
  const blocked = ['127.0.0.1', '0.0.0.0', '::1'].flatMap((at) =>
    Array.from({ length: 9_000 }, (_, i) => `${at} ad${i}.example`),
  );
  expect(parseHosts(`${blocked.join('\n')}\n192.168.1.7 nas`)).toEqual([{ address: '192.168.1.7', name: 'nas' }]);
});

test('an address has as many names as a person would write', () => {
  const names = Array.from({ length: 100 }, (_, i) => `host${i}`);
  expect(parseHosts(`192.168.1.7 ${names.join(' ')}`)).toHaveLength(20);
});

test('no file has more entries than a page needs', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `10.${i >> 16}.${(i >> 8) & 255}.${i & 255} h${i}`).join('\n');
  expect(parseHosts(many)).toHaveLength(5_000);
});

test('no text throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseHosts(text)));
});
