import { describe, expect, test } from 'vitest';
import { countryPoints } from '../../../../extension/exit/cdn/country-points.ts';
import { sitesSpeak, type Expected } from '../../../../extension/exit/cdn/sites-speak.ts';
import { placeIn, sitesWith } from '../evidence.ts';

const amsterdam: Expected = { countries: ['NL'], points: [placeIn('NL')] };

test.each([
  [{ AMS: 37, FRA: 3 }, 1],
  [{ AMS: 6, IAD: 4 }, 0.6],
  [{ VIE: 5 }, 1],
])('sites %o are consistent with Amsterdam, in a share of %d', (counts, share) => {
  expect(sitesSpeak(sitesWith(counts), amsterdam)).toEqual({ kind: 'consistent', share });
});

test('sites that are far off speak against it, and tell from where and how far', () => {
  const speech = sitesSpeak(sitesWith({ AMS: 2, IAD: 3, SYD: 5 }), amsterdam);
  expect(speech).toMatchObject({ kind: 'against', share: 0.8, countryCode: 'AU' });
  expect(speech.kind === 'against' && Math.round(speech.distanceKm / 100)).toBe(166);
});

test('a country is as near as the nearest of its sites', () => {
  const russia: Expected = { countries: ['RU'], points: countryPoints('RU') };
  expect(sitesSpeak(sitesWith({ HEL: 9 }), russia).kind).toBe('consistent');
  expect(sitesSpeak(sitesWith({ LIS: 9 }), russia).kind).toBe('against');
});

describe('nothing is said', () => {
  test('of four answers', () => {
    expect(sitesSpeak(sitesWith({ SYD: 4 }), amsterdam)).toEqual({ kind: 'too-few' });
  });
  test('of a country whose place is not known', () => {
    expect(countryPoints('LI')).toEqual([]);
    expect(sitesSpeak(sitesWith({ SYD: 9 }), { countries: ['LI'], points: [] })).toEqual({ kind: 'too-few' });
  });
});
