import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plainAddress } from '../../../extension/contract/page-address.ts';
import { keepView, linkPageAddress, linkTo, whenViewKnown } from '../../../extension/page/link-page-address.ts';

const replaceState = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  replaceState.mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open(search: string) {
  vi.stubGlobal('location', new URL(`https://example.org/page.html${search}`));
  vi.stubGlobal('history', { state: null, replaceState });
  const view = signal<{ text: string | null } | null>(null);
  const send = vi.fn();
  const address = linkPageAddress({ view });
  keepView({ view, send }, address);
  return { view, send, address };
}

test('a link opens its view, and the view is taken off the address at once', () => {
  const { view, send, address } = open('?sample=20&q=curl&place=gone');
  expect(address.value).toEqual({ ...plainAddress, q: 'curl', places: ['gone'] });
  expect(replaceState).toHaveBeenCalledWith(null, '', '/page.html?sample=20');
  view.value = { text: '?q=old' };
  expect(address.value.q).toBe('curl');
  expect(send).toHaveBeenLastCalledWith({ type: 'set-view', view: '?q=curl&place=gone' });
});

test('an address without a view stays as it is, and the tab gets back the view that it had', () => {
  const { view, address } = open('?sample=20&live');
  expect(replaceState).not.toHaveBeenCalled();
  view.value = { text: '?q=curl&group=none' };
  expect(address.value).toEqual({ ...plainAddress, q: 'curl', group: 'none' });
});

test('every change reaches the background at once, and none is sent twice', () => {
  const { view, send, address } = open('');
  view.value = { text: null };
  expect(send).not.toHaveBeenCalled();
  address.value = { ...plainAddress, q: 'c' };
  address.value = { ...plainAddress, q: 'cu' };
  address.value = { ...plainAddress, q: 'cu', places: [] };
  address.value = plainAddress;
  expect(send.mock.calls).toEqual(['?q=c', '?q=cu', ''].map((view) => [{ type: 'set-view', view }]));
});

test('a background that has lost the view gets it again, and the page keeps it', () => {
  const { view, send, address } = open('');
  view.value = { text: null };
  address.value = { ...plainAddress, q: 'curl' };
  send.mockClear();
  view.value = { text: null };
  expect(send.mock.calls).toEqual([[{ type: 'set-view', view: '?q=curl' }]]);
  expect(address.value.q).toBe('curl');
  view.value = { text: '' };
  expect(address.value).toEqual(plainAddress);
});

test('the page is drawn once: when the view is known, or soon all the same', () => {
  const { view } = open('');
  const draw = vi.fn();
  whenViewKnown({ view }, draw);
  expect(draw).not.toHaveBeenCalled();
  view.value = { text: '?q=curl' };
  expect(draw).toHaveBeenCalledOnce();
  vi.runAllTimers();
  view.value = { text: null };
  expect(draw).toHaveBeenCalledOnce();

  const late = vi.fn();
  whenViewKnown({ view: signal(null) }, late);
  vi.runAllTimers();
  expect(late).toHaveBeenCalledOnce();
});

test('a link to a view has all of it, and what else the page was opened with', () => {
  open('?sample=20');
  expect(linkTo({ ...plainAddress, q: 'port:443', panel: 'exit' })).toBe(
    'https://example.org/page.html?sample=20&q=port:443&panel=exit',
  );
});
