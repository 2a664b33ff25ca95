import type { BrowserName } from '../../scripts/browsers/extension-browser.ts';

/** Titles of attempts: within a page, by leaving it, and in the background. */
type Titles = {
  readonly within: readonly string[];
  readonly leaving: readonly string[];
  readonly background: readonly string[];
};

/** Leaving for another page, in the same tab or in another, which no policy restricts (CSP 3 has no navigate-to). */
const leaving = [
  ...['location', 'meta refresh', 'link', 'link to a new tab', 'link that downloads', 'SVG link', 'window.open'],
  ...['tabs.create', 'tabs.update', 'windows.create'],
];

/** Neither browser has the policy's `webrtc` directive (CSP 3), which would forbid the public IP check over UDP, too. */
export const webRtc = ['WebRTC over UDP', 'WebRTC over TCP', 'WebRTC over TLS'];

/** Connections without a request are under no policy: https://github.com/whatwg/html/issues/9035 */
const preconnect = ['preconnect', 'preconnect with CORS'];

/** What gets out of the built extension despite its policy: all of it, and nothing else. */
export const attemptsThatGetOut: Readonly<Record<BrowserName, Titles>> = {
  chromium: {
    // Obeys x-dns-prefetch-control for links to follow, not for a name that a page asks to be looked up.
    within: [...webRtc, ...preconnect, 'dns-prefetch'],
    leaving,
    background: ['tabs.create'],
  },
  firefox: {
    // It draws the toolbar button in a window of its own, under no policy of the extension; and it asks the site of a
    // key whether that is for others, too (https://github.com/w3c/webauthn/issues/2408).
    within: [...webRtc, ...preconnect, 'icon of the toolbar button', 'sign-in with a key'],
    leaving,
    background: ['WebRTC over UDP', 'icon of the toolbar button', 'tabs.create'],
  },
};

/** Never got out of any page: of another origin a browser takes no worker, external SVG content, entity or popup. */
const ofNoBrowser = [
  ...['worker', 'shared worker', 'service worker', 'SVG use', 'external entity', 'external DTD', 'XInclude'],
  ...['document of its own, hidden', 'address of its own with a host in it'],
  // Removed, or only with hardware, a user or a feature that the browsers under test lack.
  ...['fenced frame', 'prerender', 'attribution', 'presentation', 'CSS filter', 'XSLT document()'],
];

/** What reaches no server even where no policy forbids it: these attempts show nothing of the policy. */
export const attemptsWithoutEffect: Readonly<Record<BrowserName, Titles>> = {
  chromium: {
    within: [
      ...ofNoBrowser,
      'icon of the page for a home screen',
      'sign-in with a key',
      'link that is not followed',
      'picture of what is played',
      'XSLT import',
    ],
    leaving: ['report of a violation', 'popup'],
    background: [
      ...['XMLHttpRequest', 'beacon', 'importScripts', 'worker', 'picture', 'iframe', 'script', 'WebRTC over UDP'],
      'window by the worker',
    ],
  },
  firefox: {
    within: [
      ...ofNoBrowser,
      ...['fetchLater', 'paint worklet', 'web app manifest', 'rules for prefetching', 'rules for prerendering'],
      ...['ping of a link', 'preload of track', 'payment method', 'sign-in with a provider'],
    ],
    leaving: ['report of a violation', 'popup'],
    background: ['importScripts', 'worker', 'window by the worker', 'script'],
  },
};
