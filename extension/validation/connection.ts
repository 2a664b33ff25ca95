import type {
  Connection,
  ConnectionChange,
  ConnectionClose,
  Network,
  Place,
  Precision,
} from '../../native-host/protocol.ts';
import { directionWords, protocolWords, scopeWords, stateWords } from './contract-words.ts';
import { integer, number, object, oneOf, orNull, someOf, text, timeMs, type Check, type Fields } from './validators.ts';

const port = integer(0, 65_535);
const bytes = orNull(integer(0));
const roundTripMs = orNull(number(0));
export const family: Check<4 | 6> = (value) => (value === 4 || value === 6 ? null : '');
/** Two capital letters: Intl.DisplayNames throws at anything else. */
const countryCode: Check<string> = (value) => (typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? null : '');

export const scope = oneOf(scopeWords);

export const place = object<Place>({
  countryCode,
  region: orNull(text),
  city: orNull(text),
  latitude: number(-90, 90),
  longitude: number(-180, 180),
  precision: oneOf<Precision>({ city: true, region: true, country: true }),
  accuracyRadiusKm: orNull(number(0)),
});

export const network = object<Network>({ asn: integer(0, 2 ** 32 - 1), organisation: orNull(text) });

const fields: Fields<Connection> = {
  id: text,
  protocol: oneOf(protocolWords),
  family,
  localAddress: text,
  localPort: port,
  remoteAddress: orNull(text),
  remotePort: orNull(port),
  state: orNull(oneOf(stateWords)),
  direction: oneOf(directionWords),
  scope,
  pid: orNull(integer(0)),
  processName: orNull(text),
  executable: orNull(text),
  owner: orNull(text),
  service: orNull(text),
  namespace: orNull(text),
  firstSeenMs: timeMs,
  lastSeenMs: timeMs,
  closedAtMs: orNull(timeMs),
  rttMs: roundTripMs,
  minRttMs: roundTripMs,
  bytesSent: bytes,
  bytesReceived: bytes,
  interface: orNull(text),
  place: orNull(place),
  network: orNull(network),
};

export const connection: Check<Connection> = object(fields);

/** Built from the fields of a whole connection, so that the three can never differ. */
export const connectionChange: Check<ConnectionChange> = someOf(fields, ['id']);
export const connectionClose: Check<ConnectionClose> = someOf({ ...fields, closedAtMs: timeMs }, ['id', 'closedAtMs']);
