import type { Connection } from '../../native-host/protocol.ts';
import { endpointText } from '../view/endpoint-text.ts';
import { formatBytes } from '../view/format-bytes.ts';
import { formatTime } from '../view/format-time.ts';
import { placeName } from '../view/place-name.ts';
import { programName } from '../view/program-name.ts';
import { programOf } from '../view/program-of.ts';
import { isFailedAttempt, kindOfConnection, scopeName } from './field-names.ts';

/** All that is known of one connection. */
export function ConnectionDetails({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  return (
    <section class="details" aria-label="Details of the connection">
      <header>
        <h2>{programName(programOf(connection))}</h2>
        <button type="button" class="quiet" aria-label="Close details" onClick={onClose}>
          ✕
        </button>
      </header>
      <dl>
        {factsOf(connection).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What is not known is left out here; the list and the map say so where it matters. */
function factsOf(connection: Connection): [string, string][] {
  const { place, network, pid, executable, rttMs, minRttMs, bytesSent, bytesReceived, closedAtMs } = connection;
  const facts: [string, string | null][] = [
    ['Remote', endpointText(connection.remoteAddress, connection.remotePort) || null],
    ['Local', endpointText(connection.localAddress, connection.localPort)],
    ['Place', place === null ? scopeName(connection.scope) : placeName(place)],
    ['Network', network === null ? null : `${network.organisation ?? ''} AS${network.asn}`.trim()],
    ['Kind', kindOfConnection(connection)],
    ['Outcome', isFailedAttempt(connection) ? 'No connection: refused, or never answered' : null],
    ['Program', executable],
    ['Process', pid === null ? null : String(pid)],
    ['User', connection.owner],
    ['Service', connection.service],
    ['Namespace', connection.namespace],
    ['Interface', connection.interface],
    ['Round trip', rttMs === null ? null : roundTrip(rttMs, minRttMs)],
    ['Sent', bytesSent === null ? null : formatBytes(bytesSent)],
    ['Received', bytesReceived === null ? null : formatBytes(bytesReceived)],
    ['Seen since', formatTime(connection.firstSeenMs)],
    ['Closed', closedAtMs === null ? null : formatTime(closedAtMs)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function roundTrip(rttMs: number, minRttMs: number | null): string {
  return minRttMs === null ? `${rttMs.toFixed(1)} ms` : `${rttMs.toFixed(1)} ms, at least ${minRttMs.toFixed(1)} ms`;
}
