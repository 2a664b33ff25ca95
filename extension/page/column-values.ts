import type { Connection } from '../../native-host/protocol.ts';
import { countryName } from '../view/country-name.ts';
import { placeName } from '../view/place-name.ts';
import { programOf } from '../view/program-of.ts';
import { servicePort } from '../view/service-port.ts';
import { addressKey } from './address-key.ts';
import type { ColumnName } from './column-names.ts';
import type { ListContext } from './list-context.ts';

/** What each column is sorted by; null, where there is nothing of the kind, comes last in either direction. */
export const columnValues: Record<
  ColumnName,
  (connection: Connection, context: ListContext) => string | number | null
> = {
  program: programOf,
  address: ({ remoteAddress, localAddress }) => addressKey(remoteAddress ?? localAddress),
  port: servicePort,
  place: ({ place }) => place && placeName(place),
  country: ({ place }) => place && countryName(place.countryCode),
  network: ({ network }) => network && (network.organisation ?? `AS${network.asn}`),
  state: ({ state }) => state,
  protocol: ({ protocol }) => protocol,
  direction: ({ direction }) => direction,
  rtt: ({ rttMs }) => rttMs,
  distance: (connection, { factsOf }) => factsOf(connection).distanceKm,
  rate: (connection, context) => rateOf(connection, context),
  sent: ({ bytesSent }) => bytesSent,
  received: ({ bytesReceived }) => bytesReceived,
  duration: (connection, { nowMs }) => durationOf(connection, nowMs),
  user: ({ owner }) => owner,
};

/** Bytes a second, both ways; null where it moves none or that is not known. */
export function rateOf({ id }: Connection, { rates }: ListContext): number | null {
  const rate = rates.get(id);
  return rate === undefined ? null : rate.sentPerS + rate.receivedPerS;
}

/** How long a connection has been seen, in milliseconds; one that closed, until then. */
export function durationOf({ firstSeenMs, closedAtMs }: Connection, nowMs: number): number {
  return Math.max(0, (closedAtMs ?? nowMs) - firstSeenMs);
}
