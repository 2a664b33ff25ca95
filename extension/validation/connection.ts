import type { Connection, ConnectionChange, ConnectionClose, Network, Place } from '../../native-host/protocol.ts';
import {
  directionWords,
  families,
  precisionWords,
  protocolWords,
  scopeWords,
  stateWords,
  traitWords,
} from './contract-words.ts';
import { countryCode } from './country-code.ts';
import { amount, count, integer, latitude, longitude, port } from './numbers.ts';
import { someOf } from './unions.ts';
import { object, orNull, text, timeMs, wrong, type Check, type Fields } from './validators.ts';
import { oneOf, oneOfOr, oneOfOrNull, someWords } from './words.ts';

export const family: Check<Connection['family']> = (value) =>
  families.some((each) => each === value) ? null : wrong('known-value');

export const scope = oneOfOr('unknown', scopeWords);
/** A word for another precision says the country all the same. */
export const precision = oneOfOr('country', precisionWords);

export const placeFields: Fields<Place> = {
  countryCode,
  region: orNull(text),
  city: orNull(text),
  latitude,
  longitude,
  precision,
  accuracyRadiusKm: orNull(amount),
};
export const place: Check<Place> = object(placeFields);

export const networkFields: Fields<Network> = { asn: integer(0, 2 ** 32 - 1), organisation: orNull(text) };
export const network: Check<Network> = object(networkFields);

export const traits = someWords(traitWords);

/**
 * Every field of a connection, listed once for the whole extension, in the order of the wire contract. Its protocol is
 * never reworded: a connection of another one is not shown (unknown-kinds).
 */
export const connectionFields: Fields<Connection> = {
  id: text,
  protocol: oneOf(protocolWords),
  family,
  localAddress: text,
  localPort: port,
  remoteAddress: orNull(text),
  remotePort: orNull(port),
  state: oneOfOrNull(stateWords),
  direction: oneOfOr('unknown', directionWords),
  scope,
  pid: orNull(count),
  processName: orNull(text),
  executable: orNull(text),
  owner: orNull(text),
  service: orNull(text),
  namespace: orNull(text),
  firstSeenMs: timeMs,
  lastSeenMs: timeMs,
  closedAtMs: orNull(timeMs),
  rttMs: orNull(amount),
  minRttMs: orNull(amount),
  bytesSent: orNull(count),
  bytesReceived: orNull(count),
  interface: orNull(text),
  routeInterface: orNull(text),
  place: orNull(place),
  network: orNull(network),
  traits,
};

export const connection: Check<Connection> = object(connectionFields);

/** Built from the fields of a whole connection, so that the three checks always agree. */
export const connectionChange: Check<ConnectionChange> = someOf(connectionFields, ['id']);
export const connectionClose: Check<ConnectionClose> = someOf({ ...connectionFields, closedAtMs: timeMs }, [
  'id',
  'closedAtMs',
]);
