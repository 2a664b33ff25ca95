import type { BrowserProxy } from '../exit/evidence.ts';

/**
 * The proxy that the browser uses for pages, from what each answer says. Rules may let single sites pass it: it is
 * given up only after many answers in a row without one.
 *
 * @returns the same object as long as it is the same proxy
 */
export function proxyInUse(): (seen: BrowserProxy | null) => BrowserProxy | null {
  let used: BrowserProxy | null = null;
  let direct = 0;
  return (seen) => {
    direct = seen === null ? direct + 1 : 0;
    if (seen !== null && !isSame(seen, used)) used = seen;
    if (direct >= givenUpAfter) used = null;
    return used;
  };
}

const givenUpAfter = 20;

function isSame(seen: BrowserProxy, used: BrowserProxy | null): boolean {
  const { type, host, port, resolvesNames } = seen;
  return type === used?.type && host === used.host && port === used.port && resolvesNames === used.resolvesNames;
}
