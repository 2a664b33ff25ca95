import type { TunnelEndpoint } from '../../exit/evidence.ts';
import { countryName } from '../../text/country-name.ts';
import { message } from '../../text/message.ts';
import { programName } from '../../text/program-name.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** A tunnel endpoint: "203.0.113.9 in Netherlands, endpoint of tun0". */
export function endpointSentence({ place, tunnel, ...endpoint }: TunnelEndpoint): string {
  const address = foreignText(endpoint.address);
  const server =
    place === null
      ? message('carrierServer', { address })
      : message('carrierServerIn', { address, country: countryName(place.countryCode) });
  return tunnel === null ? server : message('carrierCarries', { server, tunnel: foreignText(tunnel) });
}

/** How the endpoint is known. */
export function endpointSource({ shownBy, program, ...endpoint }: TunnelEndpoint): string {
  const name = foreignText(endpoint.interface);
  return shownBy === 'host-route'
    ? message('carrierByRoute', { interface: name })
    : message('carrierBySocket', { program: programName(program), interface: name });
}
