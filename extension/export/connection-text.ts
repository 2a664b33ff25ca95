import type { Connection, Direction, Place } from '../../native-host/protocol.ts';
import { isUnconnected } from '../connection/is-connected.ts';
import { endpointText } from '../connection/endpoint-text.ts';
import type { ConnectionHosts } from '../sites/connection-hosts.ts';
import { foreignText } from '../text/foreign-text.ts';
import { formatBytes } from '../text/format-number.ts';
import { formatDateTime } from '../text/format-time.ts';
import { message, type MessageKey } from '../text/message.ts';
import { networkKey } from '../connection/network-name.ts';
import { placeName } from '../text/place-name.ts';
import { programName } from '../text/program-name.ts';
import { programOf } from '../connection/program-of.ts';
import { traitName } from '../text/trait-name.ts';
import { jsonText } from './json-text.ts';

/**
 * One connection as lines like "Program: firefox" for the clipboard, in the page's language; unknown fields are left
 * out.
 */
export function connectionText(connection: Connection, { names }: Pick<ConnectionHosts, 'names'>): string {
  const lines: string[] = [];
  for (const [key, value] of linesOf(connection, names)) {
    if (value !== null && value !== '') lines.push(`${message(key)}: ${value}`);
  }
  return lines.join('\n');
}

function linesOf(connection: Connection, hostNames: readonly string[]): [MessageKey, string | null][] {
  const { pid, rttMs, minRttMs, bytesSent, bytesReceived, place, network, closedAtMs } = connection;
  return [
    ['exportLineProgram', programName(programOf(connection))],
    ['exportLineExecutable', shown(connection.executable)],
    ['exportLineProcess', pid === null ? null : String(pid)],
    ['exportLineUser', shown(connection.owner)],
    ['exportLineService', shown(connection.service)],
    ['exportLineNamespace', shown(connection.namespace)],
    ['detailsHost', hostNames.map(foreignText).join(', ')],
    ['exportLineRemote', shown(endpointText(connection.remoteAddress, connection.remotePort))],
    ['exportLinePlace', place && placeText(place)],
    ['exportLineNetwork', network && [shown(network.organisation), networkKey(network)].filter(Boolean).join(', ')],
    ['detailsTraits', connection.traits.map(traitName).join(', ')],
    ['exportLineLocal', shown(endpointText(connection.localAddress, connection.localPort))],
    ['exportLineInterface', shown(connection.interface)],
    ['exportLineKind', kindOf(connection)],
    ['exportLineRoundTrip', rttMs === null ? null : roundTripText(rttMs, minRttMs)],
    ['exportLineSent', bytesSent === null ? null : formatBytes(bytesSent)],
    ['exportLineReceived', bytesReceived === null ? null : formatBytes(bytesReceived)],
    ['exportLineFirstSeen', formatDateTime(connection.firstSeenMs, { seconds: true })],
    ['exportLineLastSeen', formatDateTime(connection.lastSeenMs, { seconds: true })],
    ['exportLineClosed', closedAtMs === null ? null : formatDateTime(closedAtMs, { seconds: true })],
  ];
}

/** So that no name can forge a line of its own, or reverse the text that follows. */
const shown = (text: string | null): string | null => text && foreignText(text);

function kindOf(connection: Connection): string {
  const { protocol, state, direction } = connection;
  const key = isUnconnected(connection) ? 'exportDirectionUnconnected' : directions[direction];
  return [protocol.toUpperCase(), state, message(key)].filter((word) => word !== null).join(', ');
}

const directions: Record<Direction, MessageKey> = {
  outgoing: 'exportDirectionOutgoing',
  incoming: 'exportDirectionIncoming',
  listening: 'exportDirectionListening',
  unknown: 'exportDirectionUnknown',
};

function placeText(place: Place): string {
  if (place.precision === 'city') return placeName(place);
  const key = place.precision === 'country' ? 'exportPlaceCentre' : 'exportPlaceRegion';
  return message(key, { place: placeName(place) });
}

function roundTripText(rttMs: number, minRttMs: number | null): string {
  const rtt = rttMs.toFixed(1);
  return minRttMs === null ? `${rtt} ms` : message('exportRoundTrip', { rtt, minimum: minRttMs.toFixed(1) });
}

/** One connection as JSON for the clipboard, with the fields and units of the wire contract. */
export function connectionJson(connection: Connection): string {
  return jsonText(connection, 2);
}
