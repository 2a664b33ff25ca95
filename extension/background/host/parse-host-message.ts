import type { HelloMessage, HostMessage, LocatedAddress } from '../../../native-host/protocol.ts';
import { connection, connectionChange, connectionClose, network, place, scope } from '../../validation/connection.ts';
import { egress } from './parse-egress.ts';
import { count, integer } from '../../validation/numbers.ts';
import { byType } from '../../validation/unions.ts';
import { flag, holds, isRecord, just, list, object, orNull, text, timeMs } from '../../validation/validators.ts';
import { databases, problem, problems, source } from '../../validation/host-facts.ts';

export type ParsedHostMessage =
  | { kind: 'message'; message: HostMessage }
  /** The host speaks another version of the protocol; `version` is the program's, null if not given. */
  | { kind: 'too-old' | 'too-new'; version: string | null }
  /** `message` is the type it claims to be, `field` the path to the first invalid field. */
  | { kind: 'malformed'; message: string; field: string };

/** Validates every field of a message from the host; nothing is cast and nothing is repaired. */
export function parseHostMessage(value: unknown): ParsedHostMessage {
  if (isRecord(value) && value.type === 'hello' && value.protocol !== protocol) {
    const newer = typeof value.protocol === 'number' && value.protocol > protocol;
    return { kind: newer ? 'too-new' : 'too-old', version: typeof value.version === 'string' ? value.version : null };
  }
  if (holds(hostMessage, value)) return { kind: 'message', message: value };
  const type = isRecord(value) && typeof value.type === 'string' ? value.type : '';
  return { kind: 'malformed', message: type, field: hostMessage(value)?.path ?? '' };
}

/** A literal, so that a new protocol number does not compile until this file is reviewed. */
const protocol: HelloMessage['protocol'] = 1;

const locatedAddress = object<LocatedAddress>({
  address: text,
  scope: orNull(scope),
  place: orNull(place),
  network: orNull(network),
});

const hostMessage = byType<HostMessage>({
  hello: object({
    type: just('hello'),
    protocol: just(protocol),
    version: text,
    platform: text,
    source,
    databases,
    capabilities: list(text),
  }),
  snapshot: object({
    type: just('snapshot'),
    part: integer(1),
    parts: integer(1),
    takenAtMs: timeMs,
    source,
    platform: text,
    hostVersion: text,
    complete: flag,
    problems,
    connections: list(connection),
  }),
  changes: object({
    type: just('changes'),
    takenAtMs: timeMs,
    opened: list(connection),
    changed: list(connectionChange),
    closed: list(connectionClose),
  }),
  egress,
  located: object({ type: just('located'), requestId: count, problems, results: list(locatedAddress) }),
  database: object({ type: just('database'), databases, problems }),
  problem,
});
