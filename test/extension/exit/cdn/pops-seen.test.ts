import { describe, expect, test } from 'vitest';
import type { PopResponse } from '../../../../extension/exit/evidence.ts';
import { keepResponses, popsSeen } from '../../../../extension/exit/cdn/pops-seen.ts';
import { answersOf, nowMs } from '../evidence.ts';

const minuteMs = 60_000;
const amsterdam = (seenAtMs = nowMs): PopResponse => ({ network: 'cloudflare', code: 'AMS', seenAtMs });

describe('answers are kept', () => {
  test('for a quarter of an hour', () => {
    const results = [amsterdam(nowMs - 16 * minuteMs), amsterdam(nowMs - 14 * minuteMs)];
    expect(keepResponses(results, amsterdam(), nowMs)).toEqual([results[1], amsterdam()]);
  });

  test('one of each site a second: a page of pictures is one witness', () => {
    const results = [amsterdam(nowMs)];
    expect(keepResponses(results, amsterdam(nowMs + 999), nowMs + 999)).toBe(results);
    expect(keepResponses(results, amsterdam(nowMs + 1000), nowMs + 1000)).toHaveLength(2);
    expect(keepResponses(results, { ...amsterdam(), code: 'FRA' }, nowMs)).toHaveLength(2);
    expect(keepResponses(results, { ...amsterdam(), network: 'fastly' }, nowMs)).toHaveLength(2);
  });

  test('five hundred at most, the latest', () => {
    let results: readonly PopResponse[] = [];
    for (let second = 0; second < 600; second++) {
      const atMs = nowMs + second * 1000;
      results = keepResponses(results, amsterdam(atMs), atMs);
    }
    expect(results).toHaveLength(500);
    expect(results.at(-1)?.seenAtMs).toBe(nowMs + 599_000);
  });

  test('unchanged when there is nothing to add and nothing too old', () => {
    const results = [amsterdam()];
    expect(keepResponses(results, null, nowMs)).toBe(results);
    expect(keepResponses(results, { ...amsterdam(), code: 'ZZZ' }, nowMs)).toBe(results);
    expect(keepResponses(results, amsterdam(nowMs - 16 * minuteMs), nowMs)).toBe(results);
    expect(keepResponses(results, null, nowMs + 16 * minuteMs)).toEqual([]);
  });

  test('not from a time that has not come: the clock was set back', () => {
    expect(keepResponses([amsterdam(nowMs + 10 * minuteMs)], null, nowMs)).toEqual([]);
  });
});

describe('sites seen', () => {
  test('are summed up by country, most first', () => {
    const results = [
      ...answersOf({ FRA: 1, AMS: 3 }),
      { network: 'cloudfront' as const, code: 'AMS1-C1', seenAtMs: nowMs },
    ];
    expect(popsSeen(results)).toMatchObject({
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

  test('are none of those that the table does not know', () => {
    expect(popsSeen([{ ...amsterdam(), code: 'ZZZ' }])).toEqual({ sinceMs: 0, count: 0, countries: [] });
  });
});
