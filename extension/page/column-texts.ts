import type { Connection, Direction } from '../../native-host/protocol.ts';
import { countryName } from '../view/country-name.ts';
import { endpointText } from '../view/endpoint-text.ts';
import { formatBytes } from '../view/format-bytes.ts';
import { formatCount } from '../view/format-count.ts';
import { formatDuration } from '../view/format-duration.ts';
import { formatRate } from '../view/format-rate.ts';
import { placeName } from '../view/place-name.ts';
import { programName } from '../view/program-name.ts';
import { programOf } from '../view/program-of.ts';
import { servicePort } from '../view/service-port.ts';
import { message, type MessageKey } from '../view/message.ts';
import type { ColumnName } from './column-names.ts';
import { durationOf, rateOf } from './column-values.ts';
import { stateOfConnection } from './field-names.ts';
import type { ListContext } from './list-context.ts';

/** The head of each column. */
export const columnTitles: Record<ColumnName, MessageKey> = {
  program: 'columnProgram',
  address: 'columnAddress',
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
};

/** What a column shows; empty where there is nothing to show or it is not known. */
export function columnText(column: ColumnName, connection: Connection, context: ListContext): string {
  return texts[column](connection, context) ?? '';
}

const texts: Record<ColumnName, (connection: Connection, context: ListContext) => string | null | undefined> = {
  program: (connection) => programName(programOf(connection)),
  address: endpointOf,
  port: (connection) => portText(servicePort(connection)),
  place: ({ place }) => place && placeName(place),
  country: ({ place }) => place && countryName(place.countryCode),
  network: ({ network, interface: name, service }) =>
    network === null ? (service ?? name) : (network.organisation ?? `AS${network.asn}`),
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
};

/** The other end; of a socket that waits for others, its own. */
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
