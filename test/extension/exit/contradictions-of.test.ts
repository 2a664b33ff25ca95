import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../extension/exit/evidence.ts';
import type { Contradiction, ExitChoice } from '../../../extension/exit/verdict.ts';
import { verdictOf } from '../../../extension/exit/verdict-of.ts';
import { checkWith, egressWith, evidenceWith, nowMs, placeIn, seenIn, popsWith, wifi, wireguard6 } from './evidence.ts';

const nothing: ExitChoice = { countries: [], tunnel: false };
const netherlands: ExitChoice = { countries: ['NL'], tunnel: false };

const contradictionsOf = (choice: ExitChoice, fields: Partial<Evidence>): readonly Contradiction[] =>
  verdictOf(choice, evidenceWith(fields), nowMs).contradictions;

describe('conclusive evidence', () => {
  test('that names several countries for one family is shown', () => {
    const check = checkWith([seenIn('NL')], [seenIn('DE'), seenIn('NL')]);
    expect(contradictionsOf(nothing, { check })).toMatchObject([
      {
        kind: 'sources-differ',
        first: { countryCode: 'NL', source: 'echo' },
        second: { countryCode: 'DE', source: 'stun' },
      },
    ]);
    expect(contradictionsOf(nothing, { check, ownAddresses: [seenIn('US')] })).toHaveLength(2);
  });

  test('of the two families does not contradict itself', () => {
    const egress = egressWith({ ipv6: wireguard6 });
    expect(contradictionsOf(nothing, { egress, check: checkWith([seenIn('NL'), seenIn('DE', 6)]) })).toEqual([]);
  });
});

describe('pops', () => {
  const check = checkWith([seenIn('NL')]);

  test('contradict where the echo saw this computer', () => {
    expect(contradictionsOf(nothing, { check, pops: popsWith({ IAD: 6, ORD: 2, AMS: 2 }) })).toEqual([
      { kind: 'pops-against', expected: 'NL', seen: 'US', share: 0.8 },
    ]);
  });

  test('contradict the expected country where there is no conclusive evidence', () => {
    expect(contradictionsOf(netherlands, { pops: popsWith({ IAD: 6 }) })).toEqual([
      { kind: 'pops-against', expected: 'NL', seen: 'US', share: 1 },
    ]);
  });

  test('are measured against conclusive evidence, not against the expected country', () => {
    const seenElsewhere = checkWith([seenIn('US')]);
    expect(contradictionsOf(netherlands, { check: seenElsewhere, pops: popsWith({ IAD: 6 }) })).toEqual([]);
  });

  test('may be near either family', () => {
    const egress = egressWith({ ipv6: wireguard6 });
    const both = checkWith([seenIn('NL'), seenIn('US', 6)]);
    expect(contradictionsOf(nothing, { egress, check: both, pops: popsWith({ IAD: 6 }) })).toEqual([]);
  });

  test('may be anywhere in a country where the city is unknown', () => {
    // The centre of the USA's largest part is more than 2,000 km from New York, and 3,000 km from Toronto.
    const place = { ...placeIn('US'), city: null, latitude: 39.8, longitude: -98.6, precision: 'country' as const };
    const inUsa = checkWith([seenIn('US', 4, { place })]);
    expect(contradictionsOf(nothing, { check: inUsa, pops: popsWith({ YYZ: 6 }) })).toEqual([]);
    expect(contradictionsOf(nothing, { check: inUsa, pops: popsWith({ LHR: 6 }) })).toHaveLength(1);
  });

  test.each<[why: string, choice: ExitChoice, fields: Partial<Evidence>]>([
    ['they are there', netherlands, { check, pops: popsWith({ AMS: 40 }) }],
    ['they are beyond a border, and near', netherlands, { check, pops: popsWith({ FRA: 20, LHR: 10, BRU: 5 }) }],
    ['half of them are there', netherlands, { check, pops: popsWith({ IAD: 5, AMS: 5 }) }],
    ['they are too few', netherlands, { check, pops: popsWith({ IAD: 4 }) }],
    ['they are old', netherlands, { check, pops: popsWith({ IAD: 40 }, nowMs - 20 * 60_000) }],
    ['nothing is expected', nothing, { egress: egressWith({ ipv4: wifi }), pops: popsWith({ IAD: 40 }) }],
    ['nobody looked', netherlands, { check, pops: null }],
  ])('say nothing when %s', (_, choice, fields) => {
    expect(contradictionsOf(choice, fields)).toEqual([]);
  });

  test('behind a proxy of the browser contradict nothing of this computer', () => {
    const proxy = { type: 'socks', host: '127.0.0.1', port: 9050, resolvesNames: true, seenAtMs: nowMs };
    const udp = checkWith([], [seenIn('NL')]);
    expect(contradictionsOf(nothing, { proxy, check: udp, pops: popsWith({ IAD: 9 }) })).toEqual([]);
    expect(contradictionsOf(netherlands, { proxy, check: udp, pops: popsWith({ IAD: 9 }) })).toEqual([]);
  });
});
