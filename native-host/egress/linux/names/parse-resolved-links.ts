import { ipv4Text, ipv6Text } from '../../../addresses/ip-text.ts';

/** The DNS settings that systemd-resolved has for one link; `index` 0 is the global settings. */
export type ResolvedLink = {
  index: number;
  /** In the order in which they are queried. */
  servers: string[];
  /** Domains whose names are resolved here; `isRouteOnly` for those that are not also search domains. */
  domains: { name: string; isRouteOnly: boolean }[];
  /** Whether it is asked for names without a domain of any link (DefaultRoute); null where that is not told. */
  isDefaultRoute: boolean | null;
};

/**
 * Parses what `busctl --json=short get-property` prints for systemd-resolved's DNS and Domains, one line each
 * (org.freedesktop.resolve1(5)): arrays of [link, family, bytes of the address] and of [link, domain, route only].
 *
 * @returns null for text in another format
 */
export function parseResolvedLinks(text: string): ResolvedLink[] | null {
  const [servers, domains] = text.trim().split('\n').map(dataOf);
  if (servers === undefined || domains === undefined || servers === null || domains === null) return null;
  const links = new Map<number, ResolvedLink>();
  const linkOf = (index: number): ResolvedLink => {
    const link = links.get(index) ?? { index, servers: [], domains: [], isDefaultRoute: null };
    links.set(index, link);
    return link;
  };
  for (const row of servers) {
    const [index, , bytes] = Array.isArray(row) ? (row as unknown[]) : [];
    const address = addressText(bytes);
    if (typeof index !== 'number' || address === null) return null;
    linkOf(index).servers.push(address);
  }
  for (const row of domains) {
    const [index, name, isRouteOnly] = Array.isArray(row) ? (row as unknown[]) : [];
    if (typeof index !== 'number' || typeof name !== 'string' || typeof isRouteOnly !== 'boolean') return null;
    linkOf(index).domains.push({ name, isRouteOnly });
  }
  return [...links.values()];
}

/** The array in a line; null when there is none. */
function dataOf(line: string): unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null || !('data' in parsed)) return null;
    return Array.isArray(parsed.data) ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function addressText(bytes: unknown): string | null {
  if (!Array.isArray(bytes) || !bytes.every(isByte)) return null;
  if (bytes.length === 4) return ipv4Text(Uint8Array.from(bytes), 0);
  return bytes.length === 16 ? ipv6Text(Uint8Array.from(bytes), 0) : null;
}

const isByte = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 256;
