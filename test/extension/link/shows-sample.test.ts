import { afterEach, expect, test, vi } from 'vitest';
import { showsSample } from '../../../extension/link/shows-sample.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test.each([
  ['chrome-extension:', '', false],
  ['moz-extension:', '?q=sample', false],
  ['moz-extension:', '?sample', true],
  ['chrome-extension:', '?theme=dark&sample=20', true],
  ['http:', '', true],
])('%s%s shows a sample: %s, and a page attaches first where it does not', async (protocol, search, isSample) => {
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  const connect = vi.fn(() => ({ onMessage: event, onDisconnect: event }));
  vi.stubGlobal('location', { protocol, search, pathname: '/extension/popup/popup.html' });
  vi.stubGlobal('chrome', { runtime: { connect } });
  vi.stubGlobal('attachedFirst', undefined);
  expect(showsSample()).toBe(isSample);
  await import('../../../extension/link/attach-first.ts');
  expect(connect).toHaveBeenCalledTimes(isSample ? 0 : 1);
});
