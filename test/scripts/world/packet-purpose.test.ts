import { expect, test } from 'vitest';
import { packetPurpose } from '../../../scripts/world/packet-purpose.ts';

const ethernet = (etherType: string): string => `02aa00000001 02aa00000002 ${etherType}`;
/** From 10.55.0.2 to 203.0.113.77. */
const ipv4 = (protocol: string, parts = '0000'): string =>
  `${ethernet('0800')} 45000000 0000${parts} 40${protocol}0000 0a370002 cb00714d`;
/** From fd00:55::2 to 2001:db8::1. */
const ipv6 = (next: string, to = '20010db8000000000000000000000001'): string =>
  `${ethernet('86dd')} 60000000 0000${next}40 fd005500000000000000000000000002 ${to}`;
const question = 'abcd 0100 0001000000000000 04 6c65616b 07 6578616d706c65 00 0001 0001';

test.each([
  ['TCP', `${ipv4('06')} c350 01bb 00000000`, 'tcp 203.0.113.77:443'],
  ['UDP', `${ipv4('11')} c350 0d96 0008 0000`, 'udp 203.0.113.77:3478'],
  ['a question for a name', `${ipv4('11')} c350 0035 0008 0000 ${question}`, 'dns leak.example'],
  ['an echo request', `${ipv4('01')} 08000000`, 'icmp 8 to 203.0.113.77'],
  ['a multicast group that is joined', `${ipv4('02')} 22000000`, 'igmp to 203.0.113.77'],
  ['a protocol without a name here', `${ipv4('2f')} 0000`, 'protocol 47 to 203.0.113.77'],
  ['the first of several parts', `${ipv4('11', '2000')} c350 01bb 0008 0000`, 'udp 203.0.113.77:443'],
  ['a later part', `${ipv4('11', '00b9')} aabbccdd`, 'udp fragment to 203.0.113.77'],
  [
    'a header with options',
    `${ethernet('0800')} 46000000 00000000 40060000 0a370002 cb00714d 94040000 c350 0050`,
    'tcp 203.0.113.77:80',
  ],
])('IPv4: %s', (_, hex, purpose) => {
  expect(packetPurpose(frame(hex))).toBe(purpose);
});

test.each([
  ['TCP', `${ipv6('06')} c350 01bb 00000000`, 'tcp [2001:db8::1]:443'],
  ['a question for a name', `${ipv6('11')} c350 0035 0008 0000 ${question}`, 'dns leak.example'],
  ['an echo request', `${ipv6('3a')} 80000000`, 'icmpv6 128 to 2001:db8::1'],
  ['neighbour discovery, by type alone', `${ipv6('3a')} 87000000`, 'icmpv6 135'],
  [
    'a multicast group that is joined, behind a hop-by-hop header',
    `${ipv6('00', 'ff020000000000000000000000000016')} 3a00050200000100 8f000000`,
    'icmpv6 143 to ff02::16',
  ],
  [
    'behind destination options of 16 bytes',
    `${ipv6('3c')} 11010000000000000000000000000000 c350 01bb 0008 0000`,
    'udp [2001:db8::1]:443',
  ],
  ['the first of several parts', `${ipv6('2c')} 1100000100000001 c350 01bb 0008 0000`, 'udp [2001:db8::1]:443'],
  ['a later part', `${ipv6('2c')} 1100000800000001 aabbccdd`, 'udp fragment to 2001:db8::1'],
])('IPv6: %s', (_, hex, purpose) => {
  expect(packetPurpose(frame(hex))).toBe(purpose);
});

test('ARP, by the address that is asked for', () => {
  const hex = `${ethernet('0806')} 0001080006040001 02aa00000002 0a370002 000000000000 0a370001`;
  expect(packetPurpose(frame(hex))).toBe('arp 10.55.0.1');
});

test('whatever else is on the link, by its number', () => {
  expect(packetPurpose(frame(ethernet('88cc')))).toBe('ethernet 0x88cc');
});

test.each([
  ['the Ethernet header', '02aa00000001'],
  ['the IPv4 header', `${ethernet('0800')} 45000000`],
  ['the IPv6 header', ipv6('06').slice(0, -2)],
  ['an extension header', ipv6('00')],
  ['the ports', `${ipv4('06')} c350`],
  ['ARP', `${ethernet('0806')} 0001`],
])('refuses a frame that ends within %s', (_, hex) => {
  expect(() => packetPurpose(frame(hex))).toThrow(RangeError);
});

function frame(hex: string): Buffer {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex');
}
