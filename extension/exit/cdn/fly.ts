import type { CdnHeader } from './cdn-header.ts';

/**
 * `fly-request-id: 01HC5V4QZ0N4W1M3K6S7T8R9P2-ams`: a ULID and the region of the proxy that received the request
 * (https://fly.io/docs/reference/regions/), an airport code in lower case.
 */
export const fly: CdnHeader = {
  network: 'fly',
  title: 'Fly.io',
  name: 'fly-request-id',
  codeOf: (value) => /^[0-9A-Z]{26}-([a-z]{3})$/.exec(value)?.[1] ?? null,
  placeCodeOf: (code) => code.toUpperCase(),
};
