import type { Connection, Direction, Place } from '../../native-host/protocol.ts';
import { endpointText } from '../connection/endpoint-text.ts';
import { formatBytes } from '../text/format-number.ts';
import { formatDateTime } from '../text/format-time.ts';
import { message, type MessageKey } from '../text/message.ts';
import { networkKey } from '../connection/network-name.ts';
import { placeName } from '../text/place-name.ts';
import { programName } from '../text/program-name.ts';
import { programOf } from '../connection/program-of.ts';

/**
 * One connection as lines like "Program: firefox" for the clipboard, in the page's language; unknown fields are left
 * out.
 */
export function connectionText(connection: Connection): string {
  const lines: string[] = [];
  for (const [key, value] of linesOf(connection)) {
    if (value !== null && value !== '') lines.push(`${message(key)}: ${onOneLine(value)}`);
  }
  return lines.join('\n');
}

function linesOf(connection: Connection): [MessageKey, string | null][] {
  const { pid, rttMs, minRttMs, bytesSent, bytesReceived, place, network, closedAtMs } = connection;
  return [
    ['exportLineProgram', programName(programOf(connection))],
    ['exportLineExecutable', connection.executable],
    ['exportLineProcess', pid === null ? null : String(pid)],
    ['exportLineUser', connection.owner],
    ['exportLineService', connection.service],
    ['exportLineNamespace', connection.namespace],
    ['exportLineRemote', endpointText(connection.remoteAddress, connection.remotePort)],
    ['exportLinePlace', place && placeText(place)],
    ['exportLineNetwork', network && [network.organisation, networkKey(network)].filter(Boolean).join(', ')],
    ['exportLineLocal', endpointText(connection.localAddress, connection.localPort)],
    ['exportLineInterface', connection.interface],
    ['exportLineKind', kindOf(connection)],
    ['exportLineRoundTrip', rttMs === null ? null : roundTripText(rttMs, minRttMs)],
    ['exportLineSent', bytesSent === null ? null : formatBytes(bytesSent)],
    ['exportLineReceived', bytesReceived === null ? null : formatBytes(bytesReceived)],
    ['exportLineFirstSeen', formatDateTime(connection.firstSeenMs, { seconds: true })],
    ['exportLineLastSeen', formatDateTime(connection.lastSeenMs, { seconds: true })],
    ['exportLineClosed', closedAtMs === null ? null : formatDateTime(closedAtMs, { seconds: true })],
  ];
}

/** So that no name can forge a line of its own, or reverse the text that follows (Unicode's bidirectional controls). */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

function kindOf({ protocol, state, direction }: Connection): string {
  return [protocol.toUpperCase(), state, message(directions[direction])].filter((word) => word !== null).join(', ');
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
  return JSON.stringify(connection, null, 2);
}
