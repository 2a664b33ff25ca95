import type { CdnHeader } from './cdn-header.ts';

/**
 * `x-served-by: cache-iad-kiad7000123-IAD, cache-fra-eddf8230048-FRA`: each cache server the response passed through,
 * the one that sent it to the user last
 * (https://www.fastly.com/documentation/reference/http/http-headers/X-Served-By/).
 *
 * Other operators of Varnish send a header of this name too, in other formats.
 */
export const fastly: CdnHeader = {
  network: 'fastly',
  title: 'Fastly',
  name: 'x-served-by',
  codeOf: (value) => {
    const servers = value.split(',').map((server) => form.exec(server.trim()));
    if (!servers.every((server) => server !== null)) return null;
    const [, inside = '', shown] = servers.at(-1) ?? [];
    return shown !== undefined && inside.startsWith(shown.toLowerCase()) ? shown : null;
  },
  placeCodeOf: (code) => code,
};

const form = /^cache-([a-z]{3}[a-z0-9-]{1,24})-([A-Z]{3})$/;
