import type { Connection } from '../../native-host/protocol.ts';
import { endpointText } from '../view/endpoint-text.ts';
import { placeName } from '../view/place-name.ts';
import { programName } from '../view/program-name.ts';
import { programOf } from '../view/program-of.ts';
import { stateOfConnection } from './field-names.ts';

/** Two lines: whose connection it is and where it leads; in whose network that is and how it stands. */
export function ConnectionRow({ connection }: { connection: Connection }) {
  const { processName } = connection;
  return (
    <>
      <span class={processName === null ? 'program muted' : 'program'}>{programName(programOf(connection))}</span>
      <code class="endpoint">{endpoint(connection)}</code>
      <span class="muted network">{whereabouts(connection)}</span>
      <span class="muted state">{stateOfConnection(connection)}</span>
    </>
  );
}

function endpoint({ remoteAddress, remotePort, localAddress, localPort }: Connection): string {
  return remoteAddress === null ? endpointText(localAddress, localPort) : endpointText(remoteAddress, remotePort);
}

/** A closed connection stands under no place, so it names its own. */
function whereabouts({ closedAtMs, place, network, interface: name, service }: Connection): string {
  const organisation = network?.organisation ?? (network === null ? null : `AS${network.asn}`);
  const where = closedAtMs !== null && place !== null ? placeName(place) : null;
  return [where, organisation ?? service ?? name].filter((part) => part !== null).join(' · ');
}
