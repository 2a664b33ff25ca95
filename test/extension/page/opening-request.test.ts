import { afterEach, expect, test, vi } from 'vitest';
import { fullTabAddress } from '../../../extension/contract/full-tab-address.ts';
import { parsePageAddress, plainAddress } from '../../../extension/contract/page-address.ts';
import { readOpeningRequest } from '../../../extension/page/opening-request.ts';

afterEach(() => vi.unstubAllGlobals());

const searchOf = (address: string) => new URL(address, 'https://example.org').search;

function open(address: string) {
  const replaceState = vi.fn();
  vi.stubGlobal('location', new URL(address, 'https://example.org'));
  vi.stubGlobal('history', { state: null, replaceState });
  return { request: readOpeningRequest(), replaceState };
}

test.each(['pick-home', 'help'] as const)('the full tab reads its purpose from the URL once: %s', (purpose) => {
  const { request, replaceState } = open(`${fullTabAddress(purpose)}&q=curl`);
  expect(request).toBe(purpose);
  expect(replaceState).toHaveBeenCalledWith(null, '', `${fullTabAddress()}?q=curl`);
});

test('a URL without a purpose stays as it is', () => {
  for (const address of [fullTabAddress(), fullTabAddress('exit-panel'), '/?home=picked&help=']) {
    const { request, replaceState } = open(address);
    expect(request).toBeNull();
    expect(replaceState).not.toHaveBeenCalled();
  }
});

test('the URL of the exit panel shows the exit panel', () => {
  expect(parsePageAddress(searchOf(fullTabAddress('exit-panel')))).toEqual({ ...plainAddress, panel: 'exit' });
  expect(parsePageAddress(searchOf(fullTabAddress()))).toEqual(plainAddress);
});
