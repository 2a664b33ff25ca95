import type { Connection } from '../../../native-host/protocol.ts';
import type { SeenHost } from '../../sites/seen-host.ts';

/** What the sample's browser had responses from: hosts with names that are reserved for examples (RFC 2606, RFC 6761). */
export function sampleSites(connections: readonly Connection[]): { sites: SeenHost[]; browserPids: number[] } {
  const own = connections.filter(({ processName }) => processName === 'firefox');
  const sites = own.flatMap(({ remoteAddress, remotePort, firstSeenMs, lastSeenMs }, index): SeenHost[] => {
    const host = hosts[index % hosts.length];
    if (remoteAddress === null || remotePort === null || host === undefined) return [];
    const times = { firstAtMs: firstSeenMs, lastAtMs: lastSeenMs };
    return [{ host, address: remoteAddress, port: remotePort, tabId: index % 4, ...times, count: 1 + (index % 9) }];
  });
  return { sites, browserPids: [...new Set(own.flatMap(({ pid }) => (pid === null ? [] : [pid])))] };
}

const hosts = [
  'www.example.com',
  'static.example.com',
  'news.example',
  'cdn.example.net',
  'images.news.example',
  'api.example.org',
  'fonts.example.net',
  'mail.example',
  'video.example.com',
];
