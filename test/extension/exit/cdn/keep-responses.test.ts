import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepResponses, type KeptResponse } from '../../../../extension/exit/cdn/keep-responses.ts';
import { pageIds } from '../../../../extension/exit/cdn/page-ids.ts';
import { nowMs } from '../evidence.ts';

const minuteMs = 60_000;
const amsterdam = (seenAtMs = nowMs, page = 1, tab = 1): KeptResponse => ({
  ...{ network: 'cloudflare', code: 'AMS', seenAtMs },
  ...{ page, tab },
});

describe('responses are kept', () => {
  test('for a quarter of an hour', () => {
    const responses = [amsterdam(nowMs - 16 * minuteMs), amsterdam(nowMs - 14 * minuteMs)];
    expect(keepResponses(responses, amsterdam(), nowMs)).toEqual([responses[1], amsterdam()]);
  });

  test('one per page, PoP and second: a page full of images counts once', () => {
    const responses = [amsterdam(nowMs)];
    expect(keepResponses(responses, amsterdam(nowMs + 999), nowMs + 999)).toBe(responses);
    expect(keepResponses(responses, amsterdam(nowMs + 1000), nowMs + 1000)).toHaveLength(2);
    expect(keepResponses(responses, { ...amsterdam(), code: 'FRA' }, nowMs)).toHaveLength(2);
    expect(keepResponses(responses, { ...amsterdam(), network: 'fastly' }, nowMs)).toHaveLength(2);
    expect(keepResponses(responses, amsterdam(nowMs, 2), nowMs)).toHaveLength(2);
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

describe('no page displaces what others have shown', () => {
  const keepAll = (added: readonly KeptResponse[]) =>
    added.reduce((kept: readonly KeptResponse[], one) => keepResponses(kept, one, nowMs), []);
  /** Different locations, as a page can invent them. */
  const forged = (count: number, page: number, tab: number) =>
    Array.from({ length: count }, (_, index): KeptResponse => ({
      ...{ network: 'cloudfront', code: `SYD${index % 1000}-C${Math.floor(index / 1000)}`, seenAtMs: nowMs },
      ...{ page, tab },
    }));
  const ofTab = (kept: readonly KeptResponse[], tab: number) => kept.filter((one) => one.tab === tab);

  test('however much one sends, it keeps its latest twenty', () => {
    const mine = amsterdam(nowMs, 1, 1);
    const flood = forged(1_000, 2, 2);
    const kept = keepAll([mine, ...flood]);
    expect(ofTab(kept, 1)).toEqual([mine]);
    expect(ofTab(kept, 2)).toEqual(flood.slice(-20));
  });

  test('whoever was there first: one that comes after a flood counts, too', () => {
    const mine = amsterdam(nowMs, 900, 1);
    expect(keepAll([...forged(1_000, 2, 2), mine])).toContain(mine);
    const earlier = Array.from({ length: 40 }, (_, page) => forged(20, page, page % 8)).flat();
    expect(keepAll([...earlier, mine])).toContain(mine);
  });

  test('a page that loads another of its pages again and again displaces nothing of another tab, or of the page before', () => {
    const mine = Array.from({ length: 3 }, (_, second) => amsterdam(nowMs + second * 1000, 1, 1));
    const before = amsterdam(nowMs, 2, 2);
    const flood = Array.from({ length: 50 }, (_, page) => forged(20, page + 3, 2)).flat();
    const kept = keepAll([...mine, before, ...flood]);
    expect(ofTab(kept, 1)).toEqual(mine);
    expect(kept).toContain(before);
    expect(kept.length).toBeLessThanOrEqual(103);
  });

  test('a response that is in as it came is in the way of none of another page', () => {
    const copied = amsterdam(nowMs, 2, 2);
    const mine = amsterdam(nowMs, 1, 1);
    expect(keepAll([copied, mine, ...forged(100, 2, 2)])).toContain(mine);
  });

  test('with any tabs and pages there are never more than 500, 100 of a tab and 20 of a page', () => {
    const response = fc.record({ page: fc.nat(40), tab: fc.nat(8), index: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(response, { maxLength: 700, size: 'max' }), (all) => {
        const kept = keepAll(
          all.map(({ page, tab, index }) => ({
            ...{ network: 'cloudfront', code: `SYD${index}`, seenAtMs: nowMs },
            ...{ page: page * 10 + tab, tab },
          })),
        );
        const sizes = (key: 'tab' | 'page') =>
          [...new Set(kept.map((one) => one[key]))].map((id) => kept.filter((one) => one[key] === id).length);
        expect(kept.length).toBeLessThanOrEqual(500);
        expect(Math.max(0, ...sizes('tab'))).toBeLessThanOrEqual(100);
        expect(Math.max(0, ...sizes('page'))).toBeLessThanOrEqual(20);
      }),
      { numRuns: 5 },
    );
  });
});

test('a page begins with the response for itself, in each tab', () => {
  const pageOf = pageIds();
  const first = pageOf({ tabId: 1, type: 'main_frame' });
  expect(pageOf({ tabId: 1, type: 'image' })).toEqual(first);
  const other = pageOf({ tabId: 2, type: 'image' });
  expect(other.page).not.toBe(first.page);
  const second = pageOf({ tabId: 1, type: 'main_frame' });
  expect([first.page, other.page]).not.toContain(second.page);
  for (let tabId = 10; tabId < 5_000; tabId++) pageOf({ tabId, type: 'main_frame' });
  expect(pageOf({ tabId: 1, type: 'image' }).page).toBeGreaterThan(second.page);
});
