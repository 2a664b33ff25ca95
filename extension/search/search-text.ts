import type { Connection } from '../../native-host/protocol.ts';
import { countryName } from '../text/country-name.ts';
import { networkKey } from '../connection/network-name.ts';
import { endpointText } from '../connection/endpoint-text.ts';

/** All searchable text of a connection, in lower case; built once for each connection. */
export function searchText(connection: Connection): string {
  let text = made.get(connection);
  if (text === undefined) made.set(connection, (text = textOf(connection)));
  return text;
}

const made = new WeakMap<Connection, string>();

function textOf({ place, network, ...connection }: Connection): string {
  return [
    connection.processName,
    connection.executable,
    connection.owner,
    connection.service,
    connection.namespace,
    connection.pid,
    endpointText(connection.remoteAddress, connection.remotePort),
    endpointText(connection.localAddress, connection.localPort),
    connection.protocol,
    connection.state,
    connection.direction,
    connection.interface,
    place?.city,
    place?.region,
    place && nameOf(place.countryCode),
    network && networkKey(network),
    network?.organisation,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
    .toLowerCase();
}

/** Getting a name from `Intl` takes longer than everything else. */
const names = new Map<string, string>();

function nameOf(countryCode: string): string {
  let name = names.get(countryCode);
  if (name === undefined) names.set(countryCode, (name = countryName(countryCode)));
  return name;
}
