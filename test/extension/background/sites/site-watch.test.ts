import { expect, test } from 'vitest';
import { siteWatch } from '../../../../extension/background/sites/site-watch.ts';
import type { SeenHost } from '../../../../extension/sites/seen-host.ts';

const details = (host: string) => ({
  ...{ url: `https://${host}/`, ip: '192.0.2.7', fromCache: false, tabId: 3, timeStamp: 1000 },
});
const kept = { host: 'before.example', address: '192.0.2.9', port: 443, tabId: 1, firstAtMs: 1, lastAtMs: 2, count: 1 };

function watch(before: SeenHost[] = []) {
  const timers: (() => void)[] = [];
  const published: (string[] | null)[] = [];
  const stored: (string[] | null)[] = [];
  const names = (hosts: readonly SeenHost[] | null) => hosts && hosts.map(({ host }) => host);
  const sites = siteWatch({
    startTimer(_ms, callback) {
      timers.push(callback);
      return { stop: () => void timers.splice(timers.indexOf(callback), 1) };
    },
    read: () => Promise.resolve(before),
    keep: (hosts) => stored.push(names(hosts)),
    onSites: (hosts) => published.push(names(hosts)),
  });
  return { sites, published, stored, timers, pass: () => timers.splice(0).forEach((callback) => callback()) };
}

const read = () => Promise.resolve();

test('nothing is recorded until the user wants it and the browser permits it', async () => {
  for (const [permitted, wanted] of [
    [true, false],
    [false, true],
    [false, false],
  ] as const) {
    const { sites, published, stored, pass } = watch([kept]);
    await read();
    sites.responded(details('a.example'));
    sites.permit(permitted);
    sites.want(wanted);
    sites.responded(details('b.example'));
    pass();
    expect(published).toEqual([null]);
    expect(stored).toEqual([null]);
  }
});

test('a burst of responses is told once', async () => {
  const { sites, published, stored, timers, pass } = watch([kept]);
  await read();
  sites.permit(true);
  sites.want(true);
  expect(published).toEqual([['before.example']]);
  for (const host of ['a.example', 'b.example', 'a.example']) sites.responded(details(host));
  expect(timers).toHaveLength(1);
  pass();
  expect(published.at(-1)).toEqual(['before.example', 'b.example', 'a.example']);
  expect(stored.at(-1)).toEqual(published.at(-1));
});

test('a response that starts the background counts once it is known that it may', async () => {
  const { sites, published } = watch();
  sites.responded(details('early.example'));
  sites.permit(true);
  sites.want(true);
  expect(published).toEqual([]);
  await read();
  expect(published).toEqual([['early.example']]);
});

test.each([
  ['turned off', (sites: ReturnType<typeof siteWatch>) => sites.want(false)],
  ['no longer permitted', (sites: ReturnType<typeof siteWatch>) => sites.permit(false)],
])('once it is %s nothing is left, and nothing that is under way comes back', async (_, end) => {
  const { sites, published, stored, timers } = watch([kept]);
  await read();
  sites.permit(true);
  sites.want(true);
  sites.responded(details('a.example'));
  end(sites);
  expect(timers).toEqual([]);
  expect([published.at(-1), stored.at(-1)]).toEqual([null, null]);
  sites.responded(details('b.example'));
  sites.permit(true);
  sites.want(true);
  expect(published.at(-1)).toEqual([]);
});

test('clearing leaves nothing of before, and goes on', async () => {
  const { sites, published, pass } = watch([kept]);
  await read();
  sites.permit(true);
  sites.want(true);
  sites.clear();
  expect(published.at(-1)).toEqual([]);
  sites.responded(details('a.example'));
  pass();
  expect(published.at(-1)).toEqual(['a.example']);
});

test('what was cleared and then turned off is told of by no timer that was under way', async () => {
  const { sites, published, stored, pass } = watch();
  await read();
  sites.permit(true);
  sites.want(true);
  sites.responded(details('a.example'));
  sites.clear();
  sites.want(false);
  pass();
  expect([published.at(-1), stored.at(-1)]).toEqual([null, null]);
});

test('a change of other settings tells nothing', async () => {
  const { sites, published } = watch();
  await read();
  sites.permit(false);
  sites.want(false);
  const before = published.length;
  sites.want(false);
  sites.permit(false);
  expect(published).toHaveLength(before);
});
