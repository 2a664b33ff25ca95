import { expect, test } from 'vitest';
import type { SeenResponse } from '../../../extension/sites/seen-host.ts';
import { most, seenHosts } from '../../../extension/sites/seen-hosts.ts';

const response = (fields: Partial<SeenResponse> = {}): SeenResponse => ({
  ...{ host: 'example.org', address: '192.0.2.7', port: 443, tabId: 1, atMs: 1000, ...fields },
});

test('responses are counted by host, address, port and tab', () => {
  const seen = seenHosts();
  seen.add(response());
  seen.add(response({ atMs: 3000 }));
  seen.add(response({ tabId: 2 }));
  seen.add(response({ port: 8443 }));
  seen.add(response({ address: '192.0.2.8' }));
  const one = { host: 'example.org', address: '192.0.2.7', port: 443, tabId: 1 };
  expect(seen.all()).toEqual([
    { ...one, firstAtMs: 1000, lastAtMs: 3000, count: 2 },
    { ...one, port: 8443, firstAtMs: 1000, lastAtMs: 1000, count: 1 },
    { ...one, address: '192.0.2.8', firstAtMs: 1000, lastAtMs: 1000, count: 1 },
    { ...one, tabId: 2, firstAtMs: 1000, lastAtMs: 1000, count: 1 },
  ]);
});

test('a tab with too many hosts loses the one that was heard of longest ago', () => {
  const seen = seenHosts();
  seen.add(response({ host: 'first.example' }));
  seen.add(response({ host: 'second.example' }));
  for (let i = 0; i < most.ofTab - 2; i++) seen.add(response({ host: `${i}.example` }));
  seen.add(response({ host: 'first.example', atMs: 2000 }));
  seen.add(response({ host: 'one-more.example' }));
  const hosts = seen.all().map(({ host }) => host);
  expect(hosts).toHaveLength(most.ofTab);
  expect(hosts).toContain('first.example');
  expect(hosts).not.toContain('second.example');
});

test('a page with ever new hosts displaces none of another tab', () => {
  const seen = seenHosts();
  seen.add(response({ host: 'mine.example', tabId: 1 }));
  for (let i = 0; i < 3 * most.ofAll; i++) seen.add(response({ host: `${i}.flood.example`, tabId: 2 }));
  expect(
    seen
      .all()
      .filter(({ tabId }) => tabId === 1)
      .map(({ host }) => host),
  ).toEqual(['mine.example']);
  expect(seen.all()).toHaveLength(1 + most.ofTab);
});

test('of too many in all the tab with the most loses one', () => {
  const seen = seenHosts();
  const tabs = most.ofAll / most.ofTab;
  for (let tabId = 0; tabId < tabs; tabId++) {
    for (let i = 0; i < most.ofTab; i++) seen.add(response({ host: `${i}.example`, tabId }));
  }
  for (let i = 0; i < 10; i++) seen.add(response({ host: `${i}.example`, tabId: 99 }));
  const all = seen.all();
  expect(all).toHaveLength(most.ofAll);
  expect(all.filter(({ tabId }) => tabId === 99)).toHaveLength(10);
});

test('what was kept is there again, counted on, and moves with the clock', () => {
  const seen = seenHosts();
  seen.restore([
    { host: 'example.org', address: '192.0.2.7', port: 443, tabId: 1, firstAtMs: 500, lastAtMs: 600, count: 4 },
  ]);
  seen.add(response());
  seen.moveClock(-100);
  expect(seen.all()).toMatchObject([{ firstAtMs: 400, lastAtMs: 900, count: 5 }]);
  seen.restore([]);
  expect(seen.all()).toEqual([]);
});
