import { describe, expect, test } from 'vitest';
import type { PopResponse } from '../../../../extension/exit/evidence.ts';
import { keepResponses, popsSeen } from '../../../../extension/exit/cdn/pops-seen.ts';
import { answersOf, nowMs } from '../evidence.ts';

const minuteMs = 60_000;
const amsterdam = (seenAtMs = nowMs): PopResponse => ({ network: 'cloudflare', code: 'AMS', seenAtMs });

describe('responses are kept', () => {
  test('for a quarter of an hour', () => {
    const responses = [amsterdam(nowMs - 16 * minuteMs), amsterdam(nowMs - 14 * minuteMs)];
    expect(keepResponses(responses, amsterdam(), nowMs)).toEqual([responses[1], amsterdam()]);
  });

  test('one per PoP and second: a page full of images counts once', () => {
    const responses = [amsterdam(nowMs)];
    expect(keepResponses(responses, amsterdam(nowMs + 999), nowMs + 999)).toBe(responses);
    expect(keepResponses(responses, amsterdam(nowMs + 1000), nowMs + 1000)).toHaveLength(2);
    expect(keepResponses(responses, { ...amsterdam(), code: 'FRA' }, nowMs)).toHaveLength(2);
    expect(keepResponses(responses, { ...amsterdam(), network: 'fastly' }, nowMs)).toHaveLength(2);
  });

  test('five hundred at most, the latest', () => {
    let responses: readonly PopResponse[] = [];
    for (let second = 0; second < 600; second++) {
      const atMs = nowMs + second * 1000;
      responses = keepResponses(responses, amsterdam(atMs), atMs);
    }
    expect(responses).toHaveLength(500);
    expect(responses.at(-1)?.seenAtMs).toBe(nowMs + 599_000);
  });

  test('as the same object when there is nothing to add and nothing too old', () => {
    const responses = [amsterdam()];
    expect(keepResponses(responses, null, nowMs)).toBe(responses);
    expect(keepResponses(responses, { ...amsterdam(), code: 'ZZZ' }, nowMs)).toBe(responses);
    expect(keepResponses(responses, amsterdam(nowMs - 16 * minuteMs), nowMs)).toBe(responses);
    expect(keepResponses(responses, null, nowMs + 16 * minuteMs)).toEqual([]);
  });

  test('not if they are from the future, after the clock was set back', () => {
    expect(keepResponses([amsterdam(nowMs + 10 * minuteMs)], null, nowMs)).toEqual([]);
  });
});

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
