import { bunny } from './bunny.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudfront } from './cloudfront.ts';
import { fastly } from './fastly.ts';
import { fly } from './fly.ts';
import type { CdnHeader } from './cdn-header.ts';
import { vercel } from './vercel.ts';

/**
 * The content networks whose answers name the site that served them.
 *
 * Not Akamai: what its answers hold without being asked (`akamai-grn`, `ak_p` in `server-timing`) are ids of a request
 * and times, not places. Not Google: its answers name no site, unless a customer of Media CDN has them made to, under a
 * name of their own.
 */
export const cdnHeaders: readonly CdnHeader[] = [cloudflare, cloudfront, fastly, vercel, fly, bunny];
