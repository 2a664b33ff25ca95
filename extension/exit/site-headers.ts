import { bunny } from './sites/bunny.ts';
import { cloudflare } from './sites/cloudflare.ts';
import { cloudfront } from './sites/cloudfront.ts';
import { fastly } from './sites/fastly.ts';
import { fly } from './sites/fly.ts';
import type { SiteHeader } from './sites/site-header.ts';
import { vercel } from './sites/vercel.ts';

/**
 * The content networks whose answers name the site that served them.
 *
 * Not Akamai: what its answers hold without being asked (`akamai-grn`, `ak_p` in `server-timing`) are ids of a request
 * and times, not places. Not Google: its answers name no site, unless a customer of Media CDN has them made to, under a
 * name of their own.
 */
export const siteHeaders: readonly SiteHeader[] = [cloudflare, cloudfront, fastly, vercel, fly, bunny];
