import { beforeEach, expect, test, vi } from 'vitest';
import { badgeShower } from '../../../extension/background/show-badge.ts';

const action = vi.hoisted(() => ({
  setBadgeBackgroundColor: vi.fn(),
  setBadgeTextColor: vi.fn(),
  setBadgeText: vi.fn(),
  setTitle: vi.fn(),
}));
vi.mock('webextension-polyfill', () => ({ default: { action } }));

beforeEach(() => vi.clearAllMocks());

test('the badge of an earlier background is cleared at once', () => {
  badgeShower({ text: '', colour: '#5f6368', title: 'TapMap' });
  expect(action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text: '' });
  expect(action.setTitle).toHaveBeenCalledExactlyOnceWith({ title: 'TapMap' });
});

test('sets only what differs, and nothing twice', () => {
  const show = badgeShower({ text: 'NL', colour: '#1b6e3c', title: 'TapMap: Exit country: Netherlands, as expected.' });
  show({ text: 'NL', colour: '#1b6e3c', title: 'TapMap: Exit country: Netherlands, as expected.' });
  show({ text: 'OFF', colour: '#b3261e', title: 'TapMap: No VPN tunnel.' });
  expect(action.setBadgeText.mock.calls).toEqual([[{ text: 'NL' }], [{ text: 'OFF' }]]);
  expect(action.setBadgeBackgroundColor.mock.calls).toEqual([[{ color: '#1b6e3c' }], [{ color: '#b3261e' }]]);
  expect(action.setTitle).toHaveBeenCalledTimes(2);
  expect(action.setBadgeTextColor).toHaveBeenCalledOnce();
});
