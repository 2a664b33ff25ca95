import type { BrowserProxy } from '../../exit/evidence.ts';

export type ProxyInUse = {
  /** Null if none is known; the same object as long as the proxy is the same. */
  now(): BrowserProxy | null;
  /** The proxy a response came through. */
  seen(proxy: BrowserProxy | null): void;
  /** There are no responses to learn it from any more. */
  forget(): void;
};

/**
 * The proxy that the browser uses for pages, learnt from each response. Proxy rules may exempt single sites, so it is
 * dropped only after many responses in a row without one.
 *
 * @param onChange the proxy has changed, or is no longer used
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
