import { expect, test } from 'vitest';
import { parseCandidate } from '../../../extension/exit-check/parse-candidate.ts';

test.each([
  [
    'candidate:842163049 1 udp 1677729535 81.2.69.142 46154 typ srflx raddr 0.0.0.0 rport 0 generation 0',
    '81.2.69.142',
    4,
    '0.0.0.0',
  ],
  [
    'candidate:1 1 UDP 1685987327 81.2.69.142 54321 typ srflx raddr 192.168.1.20 rport 54321',
    '81.2.69.142',
    4,
    '192.168.1.20',
  ],
  [
    'candidate:3 1 UDP 1685987071 2a00:1450:4001:810::200e 54321 typ srflx raddr :: rport 9',
    '2a00:1450:4001:810::200e',
    6,
    '::',
  ],
  ['candidate:1 1 UDP 1685987327 81.2.69.142 54321 typ srflx', '81.2.69.142', 4, null],
  ['candidate:1 1 UDP 1685987327 81.2.69.142 54321 typ srflx generation 0 raddr 10.0.0.1', '81.2.69.142', 4, null],
])('%s', (candidate, address, family, base) => {
  expect(parseCandidate(candidate)).toEqual({ read: { kind: 'address', address, family }, base });
});

test.each([
  'candidate:1 1 udp 2113937151 4f3a1c2e-0b5d-4a6e-9f21-7f2f2a1b9c3d.local 51234 typ host generation 0',
  'candidate:1 1 udp 2113937151 192.168.1.20 51234 typ host',
  'candidate:1 1 udp 41885439 81.2.69.142 50000 typ relay raddr 0.0.0.0 rport 0',
  'candidate:1 1 udp 2113937151 81.2.69.142',
  '',
  'end-of-candidates',
])('%j is none that a STUN server told', (candidate) => {
  expect(parseCandidate(candidate)).toBeNull();
});

test.each([
  ['10.0.0.1', 'not-public'],
  ['somewhere.example', 'no-address'],
])('one that tells %s is a failure', (address, reason) => {
  const candidate = `candidate:1 1 udp 1677729535 ${address} 46154 typ srflx raddr 0.0.0.0 rport 0`;
  expect(parseCandidate(candidate)).toEqual({ read: { kind: 'failed', reason }, base: '0.0.0.0' });
});
