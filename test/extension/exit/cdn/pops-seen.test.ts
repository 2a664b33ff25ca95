import { describe, expect, test } from 'vitest';
import type { PopResponse } from '../../../../extension/exit/evidence.ts';
import { popsSeen } from '../../../../extension/exit/cdn/pops-seen.ts';
import { answersOf, nowMs } from '../evidence.ts';

const amsterdam = (): PopResponse => ({ network: 'cloudflare', code: 'AMS', seenAtMs: nowMs });

describe('PoPs seen', () => {
  test('are summed up by country, most first', () => {
    const responses = [
      ...answersOf({ FRA: 1, AMS: 3 }),
      { network: 'cloudfront' as const, code: 'AMS1-C1', seenAtMs: nowMs },
    ];
    expect(popsSeen(responses)).toMatchObject({
      sinceMs: nowMs - 3000,
      count: 5,
      countries: [
        {
          countryCode: 'NL',
          count: 4,
          lastAtMs: nowMs,
          pops: [
            { network: 'cloudflare', code: 'AMS', count: 3, place: { city: 'Amsterdam' } },
            { network: 'cloudfront', code: 'AMS1-C1', count: 1, place: { city: 'Amsterdam' } },
          ],
        },
        { countryCode: 'DE', count: 1, pops: [{ code: 'FRA' }] },
      ],
    });
  });

  test('leave out those that are not in the table', () => {
    expect(popsSeen([{ ...amsterdam(), code: 'ZZZ' }])).toEqual({ sinceMs: 0, count: 0, countries: [] });
  });
});
