import type { Connection, Place } from '../../native-host/protocol.ts';
import { countBy } from '../connection/count-by.ts';
import { networkName } from '../connection/network-name.ts';
import { placesOf } from '../connection/places-of.ts';
import { programOf } from '../connection/program-of.ts';
import { connectionHosts, type HostsOf } from '../sites/connection-hosts.ts';
import type { Exported } from './exported.ts';
import { jsonText } from './json-text.ts';

/**
 * A GeoJSON export (RFC 7946) in parts: a FeatureCollection with one Point per place.
 *
 * A place of which only the country or region is known is a Point at its centre; `precision` says so. Connections
 * without a place are in a last feature without geometry (section 3.2), so that nothing is lost. The description of the
 * file and the attribution of its data are foreign members (section 6.1).
 */
export function* geoJsonParts(exported: Exported): Generator<string> {
  const { connections, takenAtMs, exportedAtMs, filter, databases } = exported;
  const attribution = [...new Map(databases.map((each) => [each.attribution.text, each.attribution])).values()];
  const head = jsonText({ type: 'FeatureCollection', takenAtMs, exportedAtMs, filter, attribution });
  yield `${head.slice(0, -1)},"features":[`;
  const hostsOf = connectionHosts(exported.sites, exported.browserPids);
  let before = '\n';
  for (const { id, place, open, closed } of placesOf(connections)) {
    yield before;
    yield* featureParts(id, place, [...open, ...closed], hostsOf);
    before = ',\n';
  }
  const elsewhere = connections.filter(({ place }) => place === null);
  if (elsewhere.length > 0) {
    yield before;
    yield* featureParts(null, null, elsewhere, hostsOf);
  }
  yield '\n]}\n';
}

/** A feature, one part per connection: there may be ten thousand at one place. */
function* featureParts(
  id: string | null,
  place: Place | null,
  connections: Connection[],
  hostsOf: HostsOf,
): Generator<string> {
  const properties = jsonText(propertiesOf(place, connections, hostsOf));
  yield jsonText({ type: 'Feature', ...(id === null ? {} : { id }), geometry: pointAt(place) }).slice(0, -1);
  yield `,"properties":${properties.slice(0, -1)},"connections":[`;
  for (const [index, connection] of connections.entries()) {
    yield `${index === 0 ? '\n' : ',\n'}  ${jsonText({ ...connection, place: undefined, hostNames: namesOf(connection, hostsOf) })}`;
  }
  yield '\n]}}';
}

/** Longitude first (section 3.1.1). */
const pointAt = (place: Place | null) =>
  place === null ? null : { type: 'Point', coordinates: [place.longitude, place.latitude] };

/** Flat where possible: mapping programs style and label by flat properties only. */
function propertiesOf(place: Place | null, connections: Connection[], hostsOf: HostsOf) {
  return {
    countryCode: place?.countryCode ?? null,
    region: place?.region ?? null,
    city: place?.city ?? null,
    precision: place?.precision ?? null,
    accuracyRadiusKm: place?.accuracyRadiusKm ?? null,
    connectionCount: connections.length,
    openCount: connections.filter(({ closedAtMs }) => closedAtMs === null).length,
    programs: keysOf(connections, programOf),
    hostNames: [...new Set(connections.flatMap((connection) => namesOf(connection, hostsOf)))],
    networks: keysOf(connections, ({ network }) => network && networkName(network)),
  };
}

const namesOf = (connection: Connection, hostsOf: HostsOf) => hostsOf(connection).names;

function keysOf(connections: Connection[], keyOf: (connection: Connection) => string | null): string[] {
  return countBy(connections, keyOf).flatMap(({ key }) => (key === null ? [] : [key]));
}
