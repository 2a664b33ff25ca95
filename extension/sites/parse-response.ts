import { parseAddress } from '../connection/parse-address.ts';
import { isRecord } from '../validation/is-record.ts';
import { holds, text, timeMs } from '../validation/validators.ts';
import { integer } from '../validation/numbers.ts';
import type { SeenResponse } from './seen-host.ts';

/**
 * What a response tells of its server; both browsers pass these details to `onResponseStarted` (MDN, webRequest). Of the
 * URL the host name and the port are read and nothing else.
 *
 * Null for a response from the browser's cache, which came from no server now (Chromium has an address there all the
 * same), for one without an address, and for one that came through a proxy, as far as the browser says so (Firefox):
 * the address is then the proxy's. Details are foreign: no value makes this throw.
 */
export function parseResponse(details: unknown): SeenResponse | null {
  if (!isRecord(details)) return null;
  const { url, ip, fromCache, tabId, timeStamp, proxyInfo } = details;
  if (fromCache !== false || isProxied(proxyInfo)) return null;
  if (!holds(text, url) || !holds(text, ip) || !holds(tabNumber, tabId) || !holds(timeMs, timeStamp)) return null;
  if (url.length > MAX_URL_LETTERS || !URL.canParse(url)) return null;
  const { protocol, hostname, port } = new URL(url);
  const usual = usualPorts[protocol];
  const address = parseAddress(ip);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (usual === undefined || address === null || host === '' || host.length > MAX_HOST_LETTERS) return null;
  return { host, address: plainText(address), port: port === '' ? usual : Number(port), tabId, atMs: timeStamp };
}

/** As the host writes addresses of sockets: an IPv4-mapped one is an IPv4 address. */
const plainText = (address: NonNullable<ReturnType<typeof parseAddress>>): string =>
  'isIPv4MappedAddress' in address && address.isIPv4MappedAddress()
    ? address.toIPv4Address().toString()
    : address.toString();

const usualPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443, 'ws:': 80, 'wss:': 443 };

const tabNumber = integer(-1);

/** Firefox says null, or `direct`, for none (MDN, proxy.ProxyInfo). */
const isProxied = (info: unknown): boolean => isRecord(info) && info.type !== 'direct';

/** A name in the DNS has at most 253 characters (RFC 1035, 2.3.4). */
const MAX_HOST_LETTERS = 253;
/** Both browsers load longer ones, but not pages that a person opens. */
const MAX_URL_LETTERS = 100_000;
