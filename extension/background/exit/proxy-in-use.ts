import type { BrowserProxy } from '../../exit/evidence.ts';

export type ProxyInUse = {
  /** Null where none is known; the same object as long as it is the same proxy. */
  now(): BrowserProxy | null;
  /** What an answer came by. */
  seen(proxy: BrowserProxy | null): void;
  /** Nothing tells any more. */
  forget(): void;
};

/**
 * The proxy that the browser uses for pages, from what each answer says. Rules may let single sites pass it: it is
 * given up only after many answers in a row without one.
 *
 * @param onChange another is used, or none
 */
export function proxyInUse(onChange: () => void): ProxyInUse {
  let used: BrowserProxy | null = null;
  let direct = 0;

  function use(proxy: BrowserProxy | null): void {
    if (proxy === used) return;
    used = proxy;
    onChange();
  }

  return {
    now: () => used,
    seen(proxy) {
      direct = proxy === null ? direct + 1 : 0;
      if (proxy !== null && !isSame(proxy, used)) use(proxy);
      if (direct >= givenUpAfter) use(null);
    },
    forget: () => use(null),
  };
}

const givenUpAfter = 20;

function isSame(seen: BrowserProxy, used: BrowserProxy | null): boolean {
  const { type, host, port, resolvesNames } = seen;
  return type === used?.type && host === used.host && port === used.port && resolvesNames === used.resolvesNames;
}
