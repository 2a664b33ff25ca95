import { expect, test } from 'vitest';
import { caseLine } from '../../../scripts/egress-cases/case-line.ts';
import { differences } from '../../../scripts/egress-cases/differences.ts';

const facts = {
  ...{ 'ipv4.kind': 'ethernet', 'ipv4.interface': 'eth0', ipv6: null, verdict: 'no-tunnel' },
  ...{ leaks: ['names-outside 192.168.1.1 by eth0'], outside: ['firefox IPv4 by eth0'] },
};

test.each([
  [{ 'ipv4.kind': 'ethernet', ipv6: null, verdict: 'no-tunnel' }],
  [{ 'ipv4.kind': 'line' }],
  [{ verdict: { any: ['unknown', 'no-tunnel'] } }],
  [{ 'leaks has': ['names-outside'], 'leaks has not': ['family-outside'] }],
  [{ outside: ['firefox IPv4 by eth0'] }],
  [{}],
])('%j is as expected', (wanted) => {
  expect(differences(wanted, facts)).toEqual({});
});

test.each<[wanted: Record<string, unknown>, got: unknown]>([
  [{ verdict: 'as-chosen' }, 'no-tunnel'],
  [{ 'ipv4.kind': 'tunnel' }, 'ethernet'],
  [{ 'ipv4.interface': 'line' }, 'eth0'], // only kinds are lines
  [{ ipv4: null }, 'absent'],
  [{ 'ipv6.kind': 'line' }, 'absent'],
  [{ verdict: { any: ['unknown'] } }, 'no-tunnel'],
  [{ 'leaks has': ['names-outside', 'family-outside IPv6'] }, facts.leaks],
  [{ 'leaks has not': ['names-outside'] }, facts.leaks],
  [{ leaks: [] }, facts.leaks],
  [{ outside: ['firefox IPv4 by eth0', 'curl IPv4 by eth0'] }, facts.outside],
])('%j is not', (wanted, got) => {
  const [[key, want] = ['', null]] = Object.entries(wanted);
  expect(differences(wanted, facts)).toEqual({ [key]: { want, got } });
});

test('each result has a line of its own', () => {
  const wrong = { verdict: { want: 'as-chosen', got: 'no-tunnel' } };
  expect(caseLine('01-a', { kind: 'right' })).toBe('01-a: right');
  expect(caseLine('02-b', { kind: 'wrong', differences: wrong, facts })).toBe(
    '02-b: wrong {"verdict":{"want":"as-chosen","got":"no-tunnel"}}',
  );
  expect(caseLine('03-c', { kind: 'failed', reason: '1: Cannot find\ndevice' })).toBe(
    '03-c: did not run: 1: Cannot find device',
  );
});
