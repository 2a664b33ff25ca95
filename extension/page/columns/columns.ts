import type { Connection, Direction } from '../../../native-host/protocol.ts';
import { countryName } from '../../text/country-name.ts';
import { endpointText } from '../../connection/endpoint-text.ts';
import { formatBytes, formatCount, formatRate } from '../../text/format-number.ts';
import { formatDuration } from '../../text/format-time.ts';
import { placeName } from '../../text/place-name.ts';
import { programName } from '../../text/program-name.ts';
import { programOf } from '../../connection/program-of.ts';
import { servicePort } from '../../connection/service-port.ts';
import { message, type MessageKey } from '../../text/message.ts';
import type { ColumnName } from '../../contract/column-names.ts';
import { stateOfConnection } from '../../view/sentences/connection-words.ts';
import type { ListContext } from './column-context.ts';
import { addressKey } from './address-key.ts';

/** The head of each column. */
export const columnTitles: Record<ColumnName, MessageKey> = {
  program: 'columnProgram',
  address: 'columnAddress',
  local: 'columnLocal',
  port: 'columnPort',
  place: 'columnPlace',
  country: 'columnCountry',
  network: 'columnNetwork',
  state: 'columnState',
  protocol: 'columnProtocol',
  direction: 'columnDirection',
  rtt: 'columnRtt',
  distance: 'columnDistance',
  rate: 'columnRate',
  sent: 'columnSent',
  received: 'columnReceived',
  duration: 'columnDuration',
  user: 'columnUser',
  interface: 'columnInterface',
};

/** What a column shows; empty where there is nothing to show or it is not known. */
export function columnText(column: ColumnName, connection: Connection, context: ListContext): string {
  return texts[column](connection, context) ?? '';
}

const texts: Record<ColumnName, (connection: Connection, context: ListContext) => string | null | undefined> = {
  program: programText,
  address: ({ remoteAddress, remotePort }) => endpointText(remoteAddress, remotePort),
  local: ({ localAddress, localPort }) => endpointText(localAddress, localPort),
  port: (connection) => portText(servicePort(connection)),
  place: ({ place }) => place && placeName(place),
  country: ({ place }) => place && countryName(place.countryCode),
  network: ({ network }) => network && (network.organisation ?? `AS${network.asn}`),
  state: stateOfConnection,
  protocol: ({ protocol }) => protocol.toUpperCase(),
  direction: ({ direction }) => message(directions[direction]),
  rtt: ({ rttMs }) => (rttMs === null ? null : `${formatCount(Math.round(rttMs * 10) / 10)} ms`),
  distance(connection, { factsOf }) {
    const { distanceKm } = factsOf(connection);
    return distanceKm === null ? null : `${formatCount(Math.round(distanceKm))} km`;
  },
  rate(connection, context) {
    const perS = rateOf(connection, context);
    return perS === null ? null : formatRate(perS);
  },
  sent: ({ bytesSent }) => (bytesSent === null ? null : formatBytes(bytesSent)),
  received: ({ bytesReceived }) => (bytesReceived === null ? null : formatBytes(bytesReceived)),
  duration: (connection, { nowMs }) => formatDuration(durationOf(connection, nowMs)),
  user: ({ owner }) => owner,
  interface: ({ interface: name }) => name,
};

/** The program, and the service that it runs in where that has another name. */
function programText(connection: Connection): string {
  const { service } = connection;
  const program = programOf(connection);
  return service === null || service === program ? programName(program) : `${programName(program)} (${service})`;
}

/** The other end; of a socket that has none, its own. */
export function endpointOf({ remoteAddress, remotePort, localAddress, localPort }: Connection): string {
  return remoteAddress === null ? endpointText(localAddress, localPort) : endpointText(remoteAddress, remotePort);
}

/** A port is a name made of digits, so they are not put into groups. */
const portText = (port: number | null) => (port === null ? null : String(port));

const directions: Record<Direction, MessageKey> = {
  outgoing: 'listOutgoing',
  incoming: 'listIncoming',
  listening: 'listWaiting',
  unknown: 'listDirectionUnknown',
};

/** What each column is sorted by; null, where there is nothing of the kind, comes last in either direction. */
export const columnValues: Record<
  ColumnName,
  (connection: Connection, context: ListContext) => string | number | null
> = {
  program: programOf,
  address: ({ remoteAddress }) => remoteAddress && addressKey(remoteAddress),
  local: ({ localAddress }) => addressKey(localAddress),
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
  interface: ({ interface: name }) => name,
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

/** Whether a column holds numbers, which stand at its right edge so that they can be compared. */
export const isNumber = (column: ColumnName): boolean => numbers.has(column);

const numbers: ReadonlySet<ColumnName> = new Set(['port', 'rtt', 'distance', 'rate', 'sent', 'received', 'duration']);
