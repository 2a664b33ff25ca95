import type { CdnHeader } from './cdn-header.ts';

/**
 * `x-vercel-id: fra1::iad1::kxbz4-1700000000000-0123456789ab`: the regions the request passed through, the first to
 * receive it first (https://vercel.com/docs/headers/response-headers#x-vercel-id): an airport code in lower case and a
 * number.
 */
export const vercel: CdnHeader = {
  network: 'vercel',
  title: 'Vercel',
  name: 'x-vercel-id',
  codeOf: (value) => /^([a-z]{3}\d):{1,2}(?:[a-z]{3}\d:{1,2})*[\w-]{1,80}$/.exec(value)?.[1] ?? null,
  placeCodeOf: (code) => code.slice(0, 3).toUpperCase(),
};
