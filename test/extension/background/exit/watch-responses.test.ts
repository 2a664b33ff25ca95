import { beforeEach, expect, test, vi } from 'vitest';
import { watchResponses } from '../../../../extension/background/exit/watch-responses.ts';

/** A fake browser; the test sets the user's permissions. */
const fake = vi.hoisted(() => {
  const event = () => {
    const listeners = new Set<(details: object) => void>();
    return {
      listeners,
      addListener: vi.fn((listener: (details: object) => void) => listeners.add(listener)),
      removeListener: (listener: (details: object) => void) => listeners.delete(listener),
    };
  };
  const browser: Record<string, unknown> = {};
  return { event, isPermitted: false, browser };
});
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

let onAdded: ReturnType<typeof fake.event>;
let onRemoved: ReturnType<typeof fake.event>;
let onResponseStarted: ReturnType<typeof fake.event>;

function permit(isPermitted: boolean): void {
  fake.isPermitted = isPermitted;
  fake.browser.webRequest = isPermitted ? { onResponseStarted } : undefined;
}

beforeEach(() => {
  [onAdded, onRemoved, onResponseStarted] = [fake.event(), fake.event(), fake.event()];
  fake.browser.runtime = { getURL: (path: string) => `moz-extension://own/${path}` };
  fake.browser.permissions = { contains: () => Promise.resolve(fake.isPermitted), onAdded, onRemoved };
  permit(false);
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const response = {
  timeStamp: 5,
  fromCache: false,
  incognito: false,
  responseHeaders: [{ name: 'cf-ray', value: 'x-AMS' }],
};

function watch() {
  const listener = { onPermitted: vi.fn(), onResponse: vi.fn(), onProxy: vi.fn() };
  watchResponses(listener);
  const respond = (details: object) => {
    for (const take of onResponseStarted.listeners) take({ ...response, ...details });
  };
  return { ...listener, respond };
}

test('listens to nothing without the permission', async () => {
  const { onPermitted } = watch();
  await settle();
  expect(onResponseStarted.addListener).not.toHaveBeenCalled();
  expect(onPermitted).toHaveBeenCalledExactlyOnceWith(false);
});

test('listens while the background starts, so that a response can wake it', () => {
  permit(true);
  watch();
  expect(onResponseStarted.listeners.size).toBe(1);
});

test('listens again when the permission is granted, once, and reports when it is revoked', async () => {
  const { onPermitted, onResponse, respond } = watch();
  permit(true);
  for (const granted of onAdded.listeners) granted({});
  for (const granted of onAdded.listeners) granted({});
  await settle();
  expect(onResponseStarted.listeners.size).toBe(1);
  expect(onPermitted).toHaveBeenLastCalledWith(true);
  respond({});
  expect(onResponse).toHaveBeenCalledExactlyOnceWith(response);
  permit(false);
  for (const removed of onRemoved.listeners) removed({});
  await settle();
  expect(onPermitted).toHaveBeenLastCalledWith(false);
});

test.each([
  ["the extension's own, in Firefox", { originUrl: 'moz-extension://own/background.html' }],
  ["the extension's own, in Chromium", { initiator: 'moz-extension://own' }],
  ["a private window's", { incognito: true }],
])('leaves out %s', (_, details) => {
  permit(true);
  const { onResponse, onProxy, respond } = watch();
  respond({ ...details, proxyInfo: null });
  expect(onResponse).not.toHaveBeenCalled();
  expect(onProxy).not.toHaveBeenCalled();
});

test("counts a page that one of the extension's links opens", () => {
  permit(true);
  const { onResponse, respond } = watch();
  respond({ initiator: 'moz-extension://own', type: 'main_frame' });
  expect(onResponse).toHaveBeenCalledOnce();
});

test('asks the tab where the browser does not report whether a window is private', async () => {
  permit(true);
  const get = vi.fn((id: number) => {
    if (id === 3) return Promise.reject(new Error('No tab with id: 3.'));
    return Promise.resolve({ incognito: id === 2 });
  });
  fake.browser.tabs = { get };
  const { onResponse, respond } = watch();
  for (const tabId of [1, 2, 3, -1, 1]) respond({ incognito: undefined, tabId });
  await settle();
  expect(onResponse.mock.calls).toMatchObject([[{ tabId: 1 }], [{ tabId: 1 }]]);
  expect(get).toHaveBeenCalledTimes(3);
  // The tab may not exist yet.
  respond({ incognito: undefined, tabId: 3 });
  expect(get).toHaveBeenCalledTimes(4);
});

test('reports the proxy where the browser does, and not for cached responses', () => {
  permit(true);
  const { onProxy, respond } = watch();
  const proxyInfo = { type: 'socks', host: '127.0.0.1', port: 9050, proxyDNS: true };
  respond({ initiator: 'https://example.org' });
  respond({ proxyInfo, fromCache: true });
  expect(onProxy).not.toHaveBeenCalled();
  respond({ proxyInfo });
  expect(onProxy).toHaveBeenLastCalledWith(expect.objectContaining({ host: '127.0.0.1', resolvesNames: true }));
  respond({ proxyInfo: null });
  expect(onProxy).toHaveBeenLastCalledWith(null);
});
