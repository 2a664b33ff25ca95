import { getDomain } from 'tldts';

/**
 * The site that a host belongs to: its registrable domain by the Public Suffix List, with the list's private part, so
 * that `a.github.io` and `b.github.io` are two. The host itself where it has none (an address, `localhost`, `nas.local`).
 */
export const siteOf = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host;
