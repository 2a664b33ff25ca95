import { beforeEach, expect, test, vi } from 'vitest';

const { onRemoved, removed } = vi.hoisted(() => {
  const removed = new Set<(tabId: number) => void>();
  return {
    removed,
    onRemoved: {
      addListener: (listener: (tabId: number) => void) => removed.add(listener),
      removeListener: (listener: (tabId: number) => void) => removed.delete(listener),
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: { tabs: { onRemoved } } }));

const { tabViews } = await import('../../../extension/background/tab-views.ts');

const closeTab = (tabId: number) => [...removed].forEach((listener) => listener(tabId));

beforeEach(() => removed.clear());

test('a tab gets back the view that it had, and another tab does not', () => {
  const views = tabViews();
  const first = vi.fn();
  const page = views.attach(7, first);
  expect(first).toHaveBeenLastCalledWith(null);
  page.keep('?q=curl');
  page.detach();
  const [again, other] = [vi.fn(), vi.fn()];
  views.attach(7, again);
  views.attach(8, other);
  expect(again.mock.calls).toEqual([['?q=curl']]);
  expect(other.mock.calls).toEqual([[null]]);
});

test('the view goes with its tab, even when the page sends it last of all', () => {
  const views = tabViews();
  const page = views.attach(7, vi.fn());
  page.keep('?q=curl');
  closeTab(7);
  page.keep('?q=curl');
  expect(removed.size).toBe(0);
  const show = vi.fn();
  views.attach(7, show);
  expect(show.mock.calls).toEqual([[null]]);
});

test('closed tabs are listened for only while there is a view to drop', () => {
  const views = tabViews();
  expect(removed.size).toBe(0);
  views.attach(7, vi.fn());
  views.attach(8, vi.fn());
  expect(removed.size).toBe(1);
  closeTab(7);
  closeTab(9);
  expect(removed.size).toBe(1);
  closeTab(8);
  expect(removed.size).toBe(0);
});

test('a page that attaches before the browser has told which tab was opened waits for its view', async () => {
  const views = tabViews();
  let tell: (tab: { id: number }) => void = () => undefined;
  const opening = views.open(new Promise<{ id: number }>((resolve) => (tell = resolve)), '?q=curl');
  const [page, other] = [vi.fn(), vi.fn()];
  views.attach(7, page);
  views.attach(8, other);
  expect([page.mock.calls, other.mock.calls]).toEqual([[], []]);
  tell({ id: 7 });
  await opening;
  expect(page.mock.calls).toEqual([['?q=curl']]);
  expect(other.mock.calls).toEqual([[null]]);
});

test('a tab that could not be opened keeps no page waiting', async () => {
  const views = tabViews();
  const opening = views.open(Promise.reject(new Error('no window')), '?q=curl');
  const page = vi.fn();
  views.attach(7, page);
  await expect(opening).rejects.toThrow('no window');
  expect(page.mock.calls).toEqual([[null]]);
});

test('only a tab with a page shows a view at once; one without gets it later', () => {
  const views = tabViews();
  const show = vi.fn();
  const page = views.attach(7, show);
  expect(views.show(7, '?q=curl')).toBe(true);
  expect(show).toHaveBeenLastCalledWith('?q=curl');
  page.detach();
  expect(views.show(7, '?q=ssh')).toBe(false);
  views.attach(7, show);
  expect(show).toHaveBeenLastCalledWith('?q=ssh');
});

test('clearing shows the plain view in every tab, and counts those that had another', () => {
  const views = tabViews();
  const [first, second] = [vi.fn(), vi.fn()];
  views.attach(7, first).keep('?q=curl');
  views.attach(8, second);
  views.show(9, '?q=ssh');
  expect(views.clear()).toBe(2);
  expect(views.clear()).toBe(0);
  expect([first, second].map((show) => show.mock.lastCall)).toEqual([[''], ['']]);
});
