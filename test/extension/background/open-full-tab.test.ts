import { beforeEach, expect, test, vi } from 'vitest';

const { tabs, windows } = vi.hoisted(() => ({
  tabs: {
    ...{ query: vi.fn(), create: vi.fn(), update: vi.fn() },
    onRemoved: { addListener: vi.fn(), removeListener: vi.fn() },
  },
  windows: { update: vi.fn() },
}));
const origin = 'chrome-extension://own';
vi.mock('webextension-polyfill', () => ({
  default: { tabs, windows, runtime: { getURL: (path: string) => origin + path } },
}));

const { openFullTab } = await import('../../../extension/background/open-full-tab.ts');
const { tabViews } = await import('../../../extension/background/tab-views.ts');

const url = `${origin}/extension/page/page.html`;
const openTab = { id: 7, windowId: 3 };

beforeEach(() => {
  vi.clearAllMocks();
  tabs.query.mockResolvedValue([]);
  tabs.create.mockResolvedValue(openTab);
});

test.each(['stays', 'shows-it'] as const)(
  'opens the full tab where none is open, never with its view: %s',
  async (open) => {
    const views = tabViews();
    await openFullTab(views, '?q=curl', open);
    expect(tabs.query).toHaveBeenCalledWith({ url: `${url}*` });
    expect(tabs.create.mock.calls).toEqual([[{ url }]]);
    const show = vi.fn();
    views.attach(7, show);
    expect(show.mock.calls).toEqual([['?q=curl']]);
  },
);

test.each([
  ['stays', []],
  ['shows-it', [['?q=curl']]],
] as const)('brings one that is open to the front, and it %s', async (open, shown) => {
  tabs.query.mockResolvedValue([openTab]);
  const views = tabViews();
  const show = vi.fn();
  views.attach(7, show);
  show.mockClear();
  await openFullTab(views, '?q=curl', open);
  expect(show.mock.calls).toEqual(shown);
  expect(tabs.update).toHaveBeenCalledWith(7, { active: true });
  expect(windows.update).toHaveBeenCalledWith(3, { focused: true });
  expect(tabs.create).not.toHaveBeenCalled();
});

test('loads one again that has no page attached: it shows the sample, or was unloaded', async () => {
  tabs.query.mockResolvedValue([openTab]);
  await openFullTab(tabViews(), '?q=curl', 'shows-it');
  expect(tabs.update).toHaveBeenCalledWith(7, { active: true, url });
});
