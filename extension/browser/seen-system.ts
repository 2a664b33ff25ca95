/** The systems that there are instructions for. */
export const systems = ['linux', 'windows', 'macos'] as const;
export type System = (typeof systems)[number];

/** The system that the browser runs on, as its user agent says; Linux for one without instructions of its own. */
export function seenSystem(userAgent = navigator.userAgent): System {
  if (userAgent.includes('Windows')) return 'windows';
  return /Macintosh|Mac OS X/.test(userAgent) ? 'macos' : 'linux';
}

/** Whether the browser is Firefox or made from it. */
export function isFirefox(userAgent = navigator.userAgent): boolean {
  return userAgent.includes('Firefox/');
}
