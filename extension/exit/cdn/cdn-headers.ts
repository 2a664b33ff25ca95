import { bunny } from './bunny.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudfront } from './cloudfront.ts';
import { fastly } from './fastly.ts';
import { fly } from './fly.ts';
import type { CdnHeader } from './cdn-header.ts';
import { vercel } from './vercel.ts';

/**
 * The CDNs whose responses name the PoP that served them.
 *
 * Not Akamai: what its responses contain without a debug request (`akamai-grn`, `ak_p` in `server-timing`) are request
 * ids and timings, not places. Not Google: its responses name no PoP unless a Media CDN customer adds one, under a
 * header name of their choice.
 */
export const cdnHeaders: readonly CdnHeader[] = [cloudflare, cloudfront, fastly, vercel, fly, bunny];
