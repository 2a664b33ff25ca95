import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFullTab, openPage } from '../../../extension/browser/full-tab.ts';

const tabs = { query: vi.fn(), create: vi.fn(), update: vi.fn() };
const windows = { update: vi.fn() };
const close = vi.fn();
const origin = 'chrome-extension://own';
const openTab = { id: 7, windowId: 3 };

beforeEach(() => {
  vi.stubGlobal('chrome', { tabs, windows, runtime: { getURL: (path: string) => origin + path } });
  vi.stubGlobal('location', { protocol: 'chrome-extension:', search: '' });
  vi.stubGlobal('window', { close });
  tabs.query.mockResolvedValue([]);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test.each([
  ['the popup', () => openPage(), ''],
  ['a search in the popup', () => openPage('port:443'), '?q=port:443'],
  ['the exit in the popup', () => openPage('', 'exit'), '?panel=exit'],
  ['a notification', () => openFullTab(), '?panel=exit'],
])('%s opens the full tab where none is open', async (_, open, search) => {
  await open();
  expect(tabs.query).toHaveBeenCalledWith({ url: `${origin}/extension/page/page.html*` });
  expect(tabs.create).toHaveBeenCalledWith({ url: `${origin}/extension/page/page.html${search}` });
});

test.each([
  ['the popup', () => openPage(), { active: true }],
  ['a notification', () => openFullTab(), { active: true }],
  ['a search in the popup', () => openPage('curl'), { active: true, url: `${origin}/extension/page/page.html?q=curl` }],
])('%s brings one that is open to the front', async (_, open, change) => {
  tabs.query.mockResolvedValue([openTab]);
  await open();
  expect(tabs.update).toHaveBeenCalledWith(7, change);
  expect(windows.update).toHaveBeenCalledWith(3, { focused: true });
  expect(tabs.create).not.toHaveBeenCalled();
});

test('closes the popup, and nothing when called from the background', async () => {
  await openFullTab();
  expect(close).not.toHaveBeenCalled();
  await openPage();
  expect(close).toHaveBeenCalledOnce();
});

test('outside an extension the sample continues in the same tab', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { protocol: 'http:', search: '?sample', assign });
  await openPage('curl');
  expect(assign).toHaveBeenCalledWith('/extension/page/page.html?sample&q=curl');
});
