import type { SiteAnswer } from './evidence.ts';
import { siteHeaders } from './site-headers.ts';
import { sitePlaces, type SitePlace } from './site-places.ts';

/** Where a site is that an answer named; null for one that the table does not know. */
export function sitePlace({ network, code }: Pick<SiteAnswer, 'network' | 'code'>): SitePlace | null {
  const header = byNetwork.get(network);
  return header === undefined ? null : (sitePlaces.get(header.placeCodeOf(code)) ?? null);
}

const byNetwork = new Map(siteHeaders.map((header) => [header.network, header]));
