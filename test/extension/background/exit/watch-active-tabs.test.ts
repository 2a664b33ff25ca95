import { beforeEach, expect, test, vi } from 'vitest';
import { watchActiveTabs } from '../../../../extension/background/exit/watch-active-tabs.ts';
import type { ActiveTab } from '../../../../extension/exit/exit-state.ts';

/** A fake browser with tabs; the test sets the user's permission. */
const fake = vi.hoisted(() => {
  const browser: Record<string, unknown> = {};
  return { isPermitted: true, tabs: [] as object[], browser };
});
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const permitted = new Set<() => void>();
const activated = new Set<() => void>();
const updated = new Set<(id: number, change: object) => void>();
const query = vi.fn(() => Promise.resolve(fake.tabs));

beforeEach(() => {
  fake.isPermitted = true;
  fake.tabs = [];
  permitted.clear();
  activated.clear();
  updated.clear();
  query.mockClear();
  fake.browser.runtime = { getURL: (path: string) => `moz-extension://own/${path}` };
  fake.browser.permissions = { contains: () => Promise.resolve(fake.isPermitted), onAdded: eventOf(permitted) };
  fake.browser.tabs = { query, onActivated: eventOf(activated), onUpdated: eventOf(updated) };
});

const eventOf = <L>(listeners: Set<L>) => ({
  addListener: (listener: L) => listeners.add(listener),
  removeListener: (listener: L) => listeners.delete(listener),
});
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const tab = (url: string, facts = {}) => ({ url, title: 'A title', incognito: false, ...facts });

function watch() {
  const seen: ActiveTab[] = [];
  return { seen, stop: watchActiveTabs((active) => seen.push(active)) };
}

test('reports active tabs, and tabs that become active', async () => {
  fake.tabs = [tab('https://mail.example/inbox?id=1')];
  const { seen } = watch();
  await settle();
  expect(seen).toEqual([{ title: 'A title', host: 'mail.example', seenAtMs: expect.any(Number) as number }]);
  fake.tabs = [tab('https://bank.example/')];
  for (const listener of activated) listener();
  await settle();
  expect(seen.map(({ host }) => host)).toEqual(['mail.example', 'bank.example']);
  fake.tabs = [tab('https://news.example/')];
  for (const listener of updated) listener(1, { status: 'loading' });
  for (const listener of updated) listener(1, { status: 'complete' });
  await settle();
  expect(seen.map(({ host }) => host)).toEqual(['mail.example', 'bank.example', 'news.example']);
});

test.each([
  ['a private window', tab('https://mail.example/', { incognito: true })],
  ["the extension's own page", tab('moz-extension://own/page.html')],
  ['a page of the browser', tab('about:blank')],
  ['a tab that the browser does not tell', { incognito: false }],
])('tells nothing of %s', async (_, hidden) => {
  fake.tabs = [hidden];
  const { seen } = watch();
  await settle();
  expect(seen).toEqual([]);
});

test('neither listens to nor queries tabs until the permission is granted', async () => {
  fake.isPermitted = false;
  fake.tabs = [tab('https://mail.example/')];
  const { seen } = watch();
  await settle();
  expect(activated.size + updated.size).toBe(0);
  expect(query).not.toHaveBeenCalled();
  fake.isPermitted = true;
  for (const listener of permitted) listener();
  await settle();
  expect(seen.map(({ host }) => host)).toEqual(['mail.example']);
  expect([activated.size, updated.size]).toEqual([1, 1]);
});

test('reports nothing once it is stopped, not even pending queries', async () => {
  fake.tabs = [tab('https://mail.example/')];
  const { seen, stop } = watch();
  stop();
  await settle();
  expect(seen).toEqual([]);
  expect(activated.size + updated.size + permitted.size).toBe(0);
});
