import type { BrowserProxy } from '../../exit/evidence.ts';
import { flag, holds, integer, object, text } from '../../validation/validators.ts';

/**
 * The proxy a response came through, from Firefox's `proxyInfo`; null if there was none.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/proxy/ProxyInfo
 */
export function parseProxyInfo(info: unknown, seenAtMs: number): BrowserProxy | null {
  if (!holds(proxyInfo, info) || info.type === 'direct') return null;
  const { type, host, port, proxyDNS } = info;
  // An HTTP proxy receives names and resolves them; for SOCKS this is a setting of the user.
  return { type, host, port, resolvesNames: proxyDNS || type.startsWith('http'), seenAtMs };
}

type ProxyInfo = { type: string; host: string; port: number; proxyDNS: boolean };
const proxyInfo = object<ProxyInfo>({ type: text, host: text, port: integer(0, 65_535), proxyDNS: flag });
