import type { Connection } from '../../native-host/protocol.ts';
import { countryName } from '../text/country-name.ts';
import { foreignText } from '../text/foreign-text.ts';
import { folded } from '../text/folded.ts';
import { isAscii } from '../text/plain-signs.ts';
import { networkKey } from '../connection/network-name.ts';
import { endpointText } from '../connection/endpoint-text.ts';
import { searchForms } from './search-forms.ts';

/** All searchable text of a connection, folded; built once for each connection. */
export function searchText(connection: Connection): string {
  let text = made.get(connection);
  if (text === undefined) made.set(connection, (text = textOf(connection)));
  return text;
}

const made = new WeakMap<Connection, string>();

function textOf(connection: Connection): string {
  const parts = partsOf(connection);
  const text = parts.join(' ');
  // Most texts are shown as they are, and mostly in ASCII; to look at them one by one would take ten times as long.
  if (foreignText(text) !== text) return parts.flatMap(searchForms).join(' ');
  return isAscii(text) ? text.toLowerCase() : parts.map(folded).join(' ');
}

/** Written out: to leave fields out of a copy of the connection takes longer than everything else here. */
function partsOf(connection: Connection): string[] {
  const { place, network } = connection;
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
  ].flatMap((part) => (part === null || part === undefined || part === '' ? [] : [String(part)]));
}

/** Getting a name from `Intl` takes longer than everything else. */
const names = new Map<string, string>();

function nameOf(countryCode: string): string {
  let name = names.get(countryCode);
  if (name === undefined) names.set(countryCode, (name = countryName(countryCode)));
  return name;
}
