import type { Confinement } from '../registration/browser.ts';

/** What works in a browser that its package shuts in. */
export const confinementNote: Record<Confinement, string> = {
  portal: 'asks once whether TapMap may start; allow it',
  snap: 'a snap can not start programs outside it; use the browser from a package of your system or its maker',
  flatpak: 'a Flatpak can not start programs outside it; use the browser from a package of your system or its maker',
};
