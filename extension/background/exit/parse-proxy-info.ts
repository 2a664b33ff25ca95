import type { BrowserProxy } from '../../exit/evidence.ts';
import { port } from '../../validation/numbers.ts';
import { flag, holds, object, text } from '../../validation/validators.ts';

/**
 * The proxy that a response came through, from Firefox's `proxyInfo`; null for none. Firefox's own VPN and extensions
 * that choose a proxy for each request show there as well as a proxy of the settings.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/proxy/ProxyInfo
 */
export function parseProxyInfo(info: unknown, seenAtMs: number): BrowserProxy | null {
  if (!holds(proxyInfo, info) || info.type === 'direct') return null;
  const { type, host, port, proxyDNS } = info;
  // An HTTP proxy gets names and resolves them, and so does MASQUE (RFC 9298); with SOCKS it is a setting.
  return { type, host, port, resolvesNames: proxyDNS || /^(http|masque)/.test(type), seenAtMs };
}

type ProxyInfo = { type: string; host: string; port: number; proxyDNS: boolean };
const proxyInfo = object<ProxyInfo>({ type: text, host: text, port, proxyDNS: flag });
