import type { BrowserProxy } from '../../exit/evidence.ts';

export type ProxyInUse = {
  /** Null if none is known; the same object as long as the proxy is the same. */
  now(): BrowserProxy | null;
  /** What a response came through; null for no proxy. */
  seen(proxy: BrowserProxy | null): void;
  /** Responses are no longer seen. */
  forget(): void;
};

/**
 * The proxy that the browser uses for pages, from its responses. Rules may exempt single hosts: a proxy counts as no
 * longer used only after many responses in a row without one.
 *
 * @param onChange another proxy is used, or none
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
