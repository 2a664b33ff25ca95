import { describe, expect, test } from 'vitest';
import type { SiteAnswer } from '../../../../extension/exit/evidence.ts';
import { keepAnswers, sitesSeen } from '../../../../extension/exit/cdn/sites-seen.ts';
import { answersOf, nowMs } from '../evidence.ts';

const minuteMs = 60_000;
const amsterdam = (seenAtMs = nowMs): SiteAnswer => ({ network: 'cloudflare', code: 'AMS', seenAtMs });

describe('answers are kept', () => {
  test('for a quarter of an hour', () => {
    const answers = [amsterdam(nowMs - 16 * minuteMs), amsterdam(nowMs - 14 * minuteMs)];
    expect(keepAnswers(answers, amsterdam(), nowMs)).toEqual([answers[1], amsterdam()]);
  });

  test('one of each site a second: a page of pictures is one witness', () => {
    const answers = [amsterdam(nowMs)];
    expect(keepAnswers(answers, amsterdam(nowMs + 999), nowMs + 999)).toBe(answers);
    expect(keepAnswers(answers, amsterdam(nowMs + 1000), nowMs + 1000)).toHaveLength(2);
    expect(keepAnswers(answers, { ...amsterdam(), code: 'FRA' }, nowMs)).toHaveLength(2);
    expect(keepAnswers(answers, { ...amsterdam(), network: 'fastly' }, nowMs)).toHaveLength(2);
  });

  test('five hundred at most, the latest', () => {
    let answers: readonly SiteAnswer[] = [];
    for (let second = 0; second < 600; second++) {
      const atMs = nowMs + second * 1000;
      answers = keepAnswers(answers, amsterdam(atMs), atMs);
    }
    expect(answers).toHaveLength(500);
    expect(answers.at(-1)?.seenAtMs).toBe(nowMs + 599_000);
  });

  test('unchanged when there is nothing to add and nothing too old', () => {
    const answers = [amsterdam()];
    expect(keepAnswers(answers, null, nowMs)).toBe(answers);
    expect(keepAnswers(answers, { ...amsterdam(), code: 'ZZZ' }, nowMs)).toBe(answers);
    expect(keepAnswers(answers, amsterdam(nowMs - 16 * minuteMs), nowMs)).toBe(answers);
    expect(keepAnswers(answers, null, nowMs + 16 * minuteMs)).toEqual([]);
  });

  test('not from a time that has not come: the clock was set back', () => {
    expect(keepAnswers([amsterdam(nowMs + 10 * minuteMs)], null, nowMs)).toEqual([]);
  });
});

describe('sites seen', () => {
  test('are summed up by country, most first', () => {
    const answers = [
      ...answersOf({ FRA: 1, AMS: 3 }),
      { network: 'cloudfront' as const, code: 'AMS1-C1', seenAtMs: nowMs },
    ];
    expect(sitesSeen(answers)).toMatchObject({
      sinceMs: nowMs - 3000,
      count: 5,
      countries: [
        {
          countryCode: 'NL',
          count: 4,
          lastAtMs: nowMs,
          sites: [
            { network: 'cloudflare', code: 'AMS', count: 3, place: { city: 'Amsterdam' } },
            { network: 'cloudfront', code: 'AMS1-C1', count: 1, place: { city: 'Amsterdam' } },
          ],
        },
        { countryCode: 'DE', count: 1, sites: [{ code: 'FRA' }] },
      ],
    });
  });

  test('are none of those that the table does not know', () => {
    expect(sitesSeen([{ ...amsterdam(), code: 'ZZZ' }])).toEqual({ sinceMs: 0, count: 0, countries: [] });
  });
});
