import browser from 'webextension-polyfill';
import type { Badge } from './badge-of.ts';
import { toolbarIconPaths } from './toolbar-icon.ts';

/**
 * Updates the toolbar button, setting only what differs.
 *
 * @param first shown at once: browsers keep showing what a stopped background last set, which is out of date
 */
export function badgeShower(first: Badge): (badge: Badge) => void {
  let shown: Partial<Badge> = {};

  function show(badge: Badge): void {
    const { icon, text, colour, title } = badge;
    if (shown.icon !== icon) void browser.action.setIcon({ path: toolbarIconPaths(icon) });
    if (shown.colour !== colour) void browser.action.setBadgeBackgroundColor({ color: colour });
    if (shown.colour === undefined) void browser.action.setBadgeTextColor({ color: '#ffffff' });
    if (shown.text !== text) void browser.action.setBadgeText({ text });
    if (shown.title !== title) void browser.action.setTitle({ title });
    shown = badge;
  }

  show(first);
  return show;
}
