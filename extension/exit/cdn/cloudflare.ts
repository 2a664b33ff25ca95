import type { CdnHeader } from './cdn-header.ts';

/**
 * `cf-ray: 230b030023ae2822-AMS`: a request id and the data centre that received the user's request
 * (https://developers.cloudflare.com/fundamentals/reference/http-headers/#cf-ray).
 */
export const cloudflare: CdnHeader = {
  network: 'cloudflare',
  title: 'Cloudflare',
  name: 'cf-ray',
  codeOf: (value) => /^[0-9a-f]{16,20}-([A-Z]{3})$/.exec(value)?.[1] ?? null,
  placeCodeOf: (code) => code,
};
