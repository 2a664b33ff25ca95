import type { Confinement } from '../registration/browser.ts';

/** What works in a browser whose package confines it. */
export const confinementNote: Record<Confinement, string> = {
  portal: 'will ask once whether TapMap may start; choose Allow',
  snap: "the Snap version cannot start other programs; use the version from your distribution or the browser's web site",
  flatpak:
    "the Flatpak version cannot start other programs; use the version from your distribution or the browser's web site",
};
