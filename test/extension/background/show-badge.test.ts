import { beforeEach, expect, test, vi } from 'vitest';
import type { Badge } from '../../../extension/background/badge-of.ts';
import { badgeShower } from '../../../extension/background/show-badge.ts';

const action = vi.hoisted(() => ({
  setIcon: vi.fn(),
  setBadgeBackgroundColor: vi.fn(),
  setBadgeTextColor: vi.fn(),
  setBadgeText: vi.fn(),
  setTitle: vi.fn(),
}));
vi.mock('webextension-polyfill', () => ({ default: { action } }));

beforeEach(() => vi.clearAllMocks());

test('the badge of an earlier background is cleared at once', () => {
  badgeShower({ icon: 'icon', text: '', colour: '#5f6368', title: 'TapMap' });
  expect(action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text: '' });
  expect(action.setTitle).toHaveBeenCalledExactlyOnceWith({ title: 'TapMap' });
  expect(action.setIcon).toHaveBeenCalledExactlyOnceWith({
    path: { 16: '/icons/icon-16.png', 32: '/icons/icon-32.png' },
  });
});

test('sets only what differs, and nothing twice', () => {
  const expected: Badge = {
    ...{ icon: 'tick', text: 'NL', colour: '#1b6e3c' },
    title: 'TapMap: Exit country: Netherlands, as expected.',
  };
  const show = badgeShower(expected);
  show({ ...expected });
  show({ icon: 'cross', text: 'OFF', colour: '#b3261e', title: 'TapMap: No VPN tunnel.' });
  expect(action.setIcon.mock.calls).toEqual([
    [{ path: { 16: '/icons/tick-16.png', 32: '/icons/tick-32.png' } }],
    [{ path: { 16: '/icons/cross-16.png', 32: '/icons/cross-32.png' } }],
  ]);
  expect(action.setBadgeText.mock.calls).toEqual([[{ text: 'NL' }], [{ text: 'OFF' }]]);
  expect(action.setBadgeBackgroundColor.mock.calls).toEqual([[{ color: '#1b6e3c' }], [{ color: '#b3261e' }]]);
  expect(action.setTitle).toHaveBeenCalledTimes(2);
  expect(action.setBadgeTextColor).toHaveBeenCalledOnce();
});
