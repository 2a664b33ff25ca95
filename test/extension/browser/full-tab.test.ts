import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPage } from '../../../extension/browser/full-tab.ts';

const sendMessage = vi.fn();
const close = vi.fn();

beforeEach(() => {
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  vi.stubGlobal('location', { protocol: 'chrome-extension:', search: '' });
  vi.stubGlobal('window', { close });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test.each([
  ['the popup', () => openPage(), ''],
  ['a search in the popup', () => openPage('port:443'), '?q=port:443'],
  ['the exit in the popup', () => openPage('', 'exit'), '?panel=exit'],
])('%s has the background open the full tab, and then closes the popup', async (_, open, view) => {
  sendMessage.mockImplementation(() => {
    expect(close).not.toHaveBeenCalled();
    return Promise.resolve();
  });
  await open();
  expect(sendMessage).toHaveBeenCalledWith({ type: 'open-page', view });
  expect(close).toHaveBeenCalledOnce();
});

test('outside an extension the sample continues in the same tab', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { protocol: 'http:', search: '?sample', assign });
  await openPage('curl');
  expect(assign).toHaveBeenCalledWith('/extension/page/page.html?sample&q=curl');
});
