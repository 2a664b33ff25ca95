import type { Connection, Direction } from '../../../native-host/protocol.ts';
import { isUnconnected } from '../../connection/is-connected.ts';
import { endpointText } from '../../connection/endpoint-text.ts';
import { networkName } from '../../connection/network-name.ts';
import { programOf } from '../../connection/program-of.ts';
import { servicePort } from '../../connection/service-port.ts';
import type { ColumnName } from '../../contract/column-names.ts';
import { countryName } from '../../text/country-name.ts';
import { formatBytes, formatCount, formatRate } from '../../text/format-number.ts';
import { formatDuration } from '../../text/format-time.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { placeName } from '../../text/place-name.ts';
import { programName } from '../../text/program-name.ts';
import { stateOfConnection } from '../../view/sentences/connection-words.ts';
import { addressKey } from './address-key.ts';
import type { ListContext } from './column-context.ts';
import type { Column } from './column.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** The text in a column; empty if the value does not apply or is unknown. */
export function columnText(name: ColumnName, connection: Connection, context: ListContext): string {
  const { text, value } = columns[name];
  return String((text ?? value)(connection, context) ?? '');
}

/** The columns of the list, one row each. */
export const columns: Readonly<Record<ColumnName, Column>> = {
  program: {
    title: 'columnProgram',
    value: programOf,
    text: programText,
    importance: 1,
    width: { minPx: 140, share: 1.2 },
  },
  address: {
    title: 'columnAddress',
    value: (connection, { hostsOf }) => hostsOf(connection).names[0] ?? addressKey(connection.remoteAddress),
    text: ({ remoteAddress, remotePort }) => foreignText(endpointText(remoteAddress, remotePort)),
    importance: 4,
    width: { minPx: 170, share: 1.3 },
  },
  local: {
    title: 'columnLocal',
    value: ({ localAddress }) => addressKey(localAddress),
    text: ({ localAddress, localPort }) => foreignText(endpointText(localAddress, localPort)),
    importance: 13,
    width: { minPx: 150, share: 0.8 },
  },
  // A port is a name made of digits, so it is formatted without thousands separators.
  port: {
    title: 'columnPort',
    value: servicePort,
    importance: 17,
    width: { minPx: 64 },
    isNumber: true,
    isExtra: true,
  },
  place: {
    title: 'columnPlace',
    value: ({ place }) => place && placeName(place),
    importance: 2,
    width: { minPx: 176, share: 1.8 },
  },
  country: {
    title: 'columnCountry',
    value: ({ place }) => place && countryName(place.countryCode),
    importance: 15,
    width: { minPx: 110, share: 0.8 },
  },
  network: {
    title: 'columnNetwork',
    value: ({ network }) => network && networkName(network),
    text: ({ network }) => (network === null ? nothing : foreignText(networkName(network))),
    importance: 3,
    width: { minPx: 110, share: 1.2 },
  },
  state: {
    title: 'columnState',
    value: ({ state }) => state,
    text: stateOfConnection,
    importance: 8,
    width: { minPx: 120, share: 0.5 },
  },
  protocol: {
    title: 'columnProtocol',
    value: ({ protocol }) => protocol,
    text: ({ protocol }) => protocol.toUpperCase(),
    importance: 12,
    width: { minPx: 84 },
  },
  direction: {
    title: 'columnDirection',
    value: ({ direction }) => direction,
    text: (connection) => message(isUnconnected(connection) ? 'rowUnconnected' : directions[connection.direction]),
    importance: 18,
    width: { minPx: 96 },
    isExtra: true,
  },
  rtt: {
    title: 'columnRtt',
    ...figure(
      ({ rttMs }) => rttMs,
      (ms) => `${formatCount(ms >= 10 ? Math.round(ms) : Math.round(ms * 10) / 10)} ms`,
    ),
    importance: 5,
    width: { minPx: 84 },
  },
  distance: {
    title: 'columnDistance',
    ...figure(
      (connection, { factsOf }) => factsOf(connection).distanceKm,
      (km) => `${formatCount(Math.round(km))} km`,
    ),
    importance: 10,
    width: { minPx: 112 },
  },
  rate: { title: 'columnRate', ...figure(rateOf, formatRate), importance: 6, width: { minPx: 92 } },
  sent: {
    title: 'columnSent',
    ...figure(({ bytesSent }) => bytesSent, formatTraffic),
    importance: 9,
    width: { minPx: 100 },
  },
  received: {
    title: 'columnReceived',
    ...figure(({ bytesReceived }) => bytesReceived, formatTraffic),
    importance: 7,
    width: { minPx: 108 },
  },
  duration: {
    title: 'columnDuration',
    ...figure(durationOf, (durationMs) => formatDuration(durationMs, 'short')),
    importance: 11,
    width: { minPx: 104 },
  },
  user: {
    title: 'columnUser',
    value: ({ owner }) => owner,
    text: ({ owner }) => owner && foreignText(owner),
    importance: 14,
    width: { minPx: 98 },
  },
  interface: {
    title: 'columnInterface',
    value: (connection) => connection.interface,
    text: (connection) => connection.interface && foreignText(connection.interface),
    importance: 16,
    width: { minPx: 122 },
  },
};

/** Where a value does not apply, in columns in which an empty cell would seem to be unknown. */
const nothing = '–';

function formatTraffic(bytes: number): string {
  return bytes === 0 ? nothing : formatBytes(bytes);
}

/** A quantity: shown with its unit, right-aligned, the largest first. */
function figure(
  amountOf: (connection: Connection, context: ListContext) => number | null,
  format: (amount: number) => string,
) {
  return {
    value: amountOf,
    text: (connection: Connection, context: ListContext) => {
      const amount = amountOf(connection, context);
      return amount === null ? null : format(amount);
    },
    isNumber: true,
    largestFirst: true,
  } as const;
}

/** The program, and the service that it runs in if that has another name. */
function programText(connection: Connection): string {
  const { service } = connection;
  const program = programOf(connection);
  return service === null || service === program
    ? programName(program)
    : `${programName(program)} (${foreignText(service)})`;
}

const directions: Record<Direction, MessageKey> = {
  outgoing: 'listOutgoing',
  incoming: 'listIncoming',
  listening: 'listWaiting',
  unknown: 'listDirectionUnknown',
};

/** Bytes per second in both directions; null if idle or unknown. */
function rateOf({ id }: Connection, { rates }: ListContext): number | null {
  const rate = rates.get(id);
  return rate === undefined ? null : rate.sentPerS + rate.receivedPerS;
}

/** How long a connection has been seen, or was until it closed, in milliseconds. */
function durationOf({ firstSeenMs, closedAtMs }: Connection, { nowMs }: ListContext): number {
  return Math.max(0, (closedAtMs ?? nowMs) - firstSeenMs);
}
