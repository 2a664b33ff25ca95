import { expect, test } from 'vitest';
import { parsePcap } from '../../../scripts/world/parse-pcap.ts';

const header = 'd4c3b2a1 02000400 00000000 00000000 00000400 01000000';
const record = (length: string, content: string): string => `00000000 00000000 ${length} ${length} ${content}`;

test('gives the frames in their order', () => {
  const file = bytes(header, record('03000000', 'aabbcc'), record('01000000', 'dd'));
  expect(parsePcap(file)).toEqual([bytes('aabbcc'), bytes('dd')]);
});

test('a capture of nothing has no frames', () => {
  expect(parsePcap(bytes(header))).toEqual([]);
});

test.each([
  ['the other byte order', 'a1b2c3d4'],
  ['nanoseconds', 'a1b23c4d'],
])('reads %s', (_, magic) => {
  const file = bytes(magic, '00020004 00000000 00000000 00040000 00000001', record('00000002', 'aabb'));
  expect(parsePcap(file)).toEqual([bytes('aabb')]);
});

test('a frame that was cut short counts with the bytes that are there', () => {
  expect(parsePcap(bytes(header, '00000000 00000000 02000000 dc050000 aabb', record('01000000', 'cc')))).toEqual([
    bytes('aabb'),
    bytes('cc'),
  ]);
});

test.each([
  ['of nothing yet but its header', header, []],
  ['within the header of a record', `${header} ${record('01000000', 'dd')} 00000000 0300`, ['dd']],
  ['within a frame', `${header} ${record('01000000', 'dd')} ${record('03000000', 'aabb')}`, ['dd']],
])('of a growing file that ends %s, gives what is whole', (_, file, frames) => {
  expect(parsePcap(bytes(file), true)).toEqual(frames.map((frame) => bytes(frame)));
});

test.each([
  ['nothing', '', '24 bytes'],
  ['another file', '0a0d0d0a 1c000000 4d3c2b1a 01000000 ffffffff ffffffff', '0a0d0d0a'],
  ['another link than Ethernet', header.replace('01000000', '71000000'), 'link type 113'],
  ['a file that ends within the header of a record', `${header} 00000000 00000000 0300`, 'byte 24'],
  ['a file that ends within a frame', `${header} ${record('03000000', 'aabb')}`, 'byte 24'],
])('refuses %s', (_, file, words) => {
  expect(() => parsePcap(bytes(file))).toThrow(words);
});

function bytes(...hex: string[]): Buffer {
  return Buffer.from(hex.join('').replaceAll(' ', ''), 'hex');
}
