import { describe, expect, test } from 'vitest';
import { countryPoints } from '../../../../extension/exit/cdn/country-points.ts';
import { assessPops, type Expected } from '../../../../extension/exit/cdn/assess-pops.ts';
import { placeIn, popsWith } from '../evidence.ts';

const amsterdam: Expected = { countries: ['NL'], points: [placeIn('NL')] };

test.each([
  [{ AMS: 37, FRA: 3 }, 1],
  [{ AMS: 6, IAD: 4 }, 0.6],
  [{ VIE: 5 }, 1],
])('sites %o are consistent with Amsterdam, in a share of %d', (counts, share) => {
  expect(assessPops(popsWith(counts), amsterdam)).toEqual({ kind: 'consistent', share });
});

test('distant PoPs contradict the country, with the nearest PoP and its distance', () => {
  const assessment = assessPops(popsWith({ AMS: 2, IAD: 3, SYD: 5 }), amsterdam);
  expect(assessment).toMatchObject({ kind: 'against', share: 0.8, countryCode: 'AU' });
  expect(assessment.kind === 'against' && Math.round(assessment.distanceKm / 100)).toBe(166);
});

test('a country is as near as its nearest PoP', () => {
  const russia: Expected = { countries: ['RU'], points: countryPoints('RU') };
  expect(assessPops(popsWith({ HEL: 9 }), russia).kind).toBe('consistent');
  expect(assessPops(popsWith({ LIS: 9 }), russia).kind).toBe('against');
});

describe('there is no assessment', () => {
  test('for four responses', () => {
    expect(assessPops(popsWith({ SYD: 4 }), amsterdam)).toEqual({ kind: 'too-few' });
  });
  test('for a country whose place is unknown', () => {
    expect(countryPoints('LI')).toEqual([]);
    expect(assessPops(popsWith({ SYD: 9 }), { countries: ['LI'], points: [] })).toEqual({ kind: 'too-few' });
  });
});
