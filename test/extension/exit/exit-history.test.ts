import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endPeriod, isGap, keepPeriod, noteTab } from '../../../extension/exit/exit-history.ts';
import type { ExitPeriod } from '../../../extension/exit/exit-state.ts';
import { parseExitHistory } from '../../../extension/exit/parse-exit-history.ts';
import type { ExitPlace, Leak, VerdictKind } from '../../../extension/exit/verdict.ts';

const exitIn = (countryCode: string, fields: Partial<ExitPlace> = {}): ExitPlace => ({
  countryCode,
  city: null,
  latitude: 52,
  longitude: 5,
  precision: 'country',
  family: 4,
  source: 'echo',
  conclusive: true,
  seenAtMs: 0,
  ...fields,
});

const chosen = { overall: 'as-expected' as VerdictKind, exit: exitIn('NL'), leaks: [] as Leak[] };
const home = { overall: 'no-tunnel' as VerdictKind, exit: exitIn('DE'), leaks: [] as Leak[] };

/** The verdict and exit at each of these times. */
const historyOf = (...steps: [atMs: number, verdict: Omit<typeof chosen, 'exit'> & { exit: ExitPlace | null }][]) =>
  steps.reduce<readonly ExitPeriod[]>((history, [atMs, verdict]) => keepPeriod(history, verdict, atMs), []);

const spans = (history: readonly ExitPeriod[]) =>
  history.map(({ exit, sinceMs, untilMs }) => [exit?.countryCode ?? null, sinceMs, untilMs]);

describe('a period', () => {
  test('lasts as long as verdict and country stay the same', () => {
    const history = historyOf([1000, chosen]);
    expect(keepPeriod(history, { ...chosen, exit: exitIn('NL', { seenAtMs: 2000 }) }, 2000)).toBe(history);
    expect(spans(history)).toEqual([['NL', 1000, null]]);
  });

  test('ends with the next one, however short: a gap of a second was one', () => {
    expect(spans(historyOf([1000, chosen], [5000, home], [6000, chosen]))).toEqual([
      ['NL', 1000, 5000],
      ['DE', 5000, 6000],
      ['NL', 6000, null],
    ]);
  });

  test('ends with another verdict in the same country, and when the country becomes unknown', () => {
    const unknown = { overall: 'unknown' as const, exit: null, leaks: [] };
    expect(historyOf([1, chosen], [2, { ...chosen, overall: 'partly-outside' }], [3, unknown])).toHaveLength(3);
  });

  test('ends with a leak that leaves the verdict standing, and is a gap then', () => {
    const leaks: Leak[] = [{ kind: 'dns-leak', addresses: ['192.0.2.53'], interface: 'eth0', forwardedBy: null }];
    const history = historyOf([1, chosen], [2, { ...chosen, leaks }], [3, chosen]);
    expect(history.map(({ kind }) => kind)).toEqual(['as-expected', 'leaks', 'as-expected']);
    expect(history.map(isGap)).toEqual([false, true, false]);
    expect(parseExitHistory(JSON.parse(JSON.stringify(history)))).toEqual(history);
  });

  test('keeps the best evidence of its exit', () => {
    const circumstantial = exitIn('NL', { conclusive: false, source: 'pops', city: 'Amsterdam' });
    const conclusive = exitIn('NL');
    const exact = exitIn('NL', { city: 'Utrecht' });
    const exitOf = (...exits: ExitPlace[]) =>
      exits.reduce<readonly ExitPeriod[]>((history, exit) => keepPeriod(history, { ...chosen, exit }, 1), [])[0]?.exit;
    expect(exitOf(circumstantial, conclusive)).toBe(conclusive);
    expect(exitOf(conclusive, circumstantial)).toBe(conclusive);
    expect(exitOf(conclusive, exact)).toBe(exact);
    expect(exitOf(exact, conclusive)).toBe(exact);
  });

  test('ends once when watching stops', () => {
    const history = endPeriod(historyOf([1000, chosen]), 3000);
    expect(spans(history)).toEqual([['NL', 1000, 3000]]);
    expect(endPeriod(history, 9000)).toBe(history);
    expect(endPeriod([], 1)).toEqual([]);
    expect(spans(keepPeriod(history, chosen, 8000))).toEqual([
      ['NL', 1000, 3000],
      ['NL', 8000, null],
    ]);
  });

  test('does not end before it began when the clock is set back', () => {
    expect(spans(historyOf([5000, chosen], [4000, home]))[0]).toEqual(['NL', 5000, 5000]);
  });
});

test('the latest two hundred periods are kept', () => {
  const steps = Array.from({ length: 301 }, (_, index): Parameters<typeof historyOf>[0] => [
    index,
    index % 2 === 0 ? chosen : home,
  ]);
  const history = historyOf(...steps);
  expect(history).toHaveLength(200);
  expect(history.at(-1)?.sinceMs).toBe(300);
});

describe('active tabs', () => {
  const tab = { title: 'My bank', host: 'bank.example', seenAtMs: 10 };

  test('are recorded in a gap, each once', () => {
    const history = noteTab(historyOf([1, chosen], [5, home]), tab);
    expect(history.at(-1)?.tabs).toEqual([tab]);
    expect(noteTab(history, { ...tab, seenAtMs: 20 })).toBe(history);
    expect(noteTab(history, { ...tab, host: 'mail.example' }).at(-1)?.tabs).toHaveLength(2);
  });

  test.each<VerdictKind>(['as-expected', 'no-expectation', 'no-route'])(
    'are not while the verdict is %s',
    (overall) => {
      const history = historyOf([1, { ...chosen, overall }]);
      expect(noteTab(history, tab)).toBe(history);
    },
  );

  test('are not recorded while nothing watches', () => {
    const history = endPeriod(historyOf([1, home]), 2);
    expect(noteTab(history, tab)).toBe(history);
    expect(noteTab([], tab)).toEqual([]);
  });

  test('are twenty at most', () => {
    const hosts = Array.from({ length: 30 }, (_, index) => `host-${index}.example`);
    const history = hosts.reduce((before, host) => noteTab(before, { ...tab, host }), historyOf([1, home]));
    expect(history.at(-1)?.tabs).toHaveLength(20);
  });
});

describe('a stored history', () => {
  const history = noteTab(historyOf([1, chosen], [5, home]), { title: null, host: null, seenAtMs: 6 });

  test('reads back the same', () => {
    expect(parseExitHistory(JSON.parse(JSON.stringify(history)))).toEqual(history);
  });

  test.each([
    ['nothing', undefined],
    ['no list', history[0]],
    ['a stay without a time', [{ ...history[0], sinceMs: 'yesterday' }]],
    ['a verdict that is none', [{ ...history[0], kind: 'fine' }]],
    ['an exit off the earth', [{ ...history[0], exit: exitIn('NL', { latitude: 91 }) }]],
    ['a tab that is none', [{ ...history[0], tabs: ['bank.example'] }]],
  ])('of %s is empty', (_, stored) => {
    expect(parseExitHistory(stored)).toEqual([]);
  });

  test('of anything is a list', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(parseExitHistory(stored)).toBeInstanceOf(Array);
      }),
    );
  });
});
