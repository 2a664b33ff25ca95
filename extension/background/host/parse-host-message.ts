import type {
  ChangesMessage,
  DatabaseMessage,
  HelloMessage,
  HostMessage,
  KnownName,
  LocatedAddress,
} from '../../../native-host/protocol.ts';
import {
  connection,
  connectionChange,
  connectionClose,
  network,
  place,
  scope,
  traits,
} from '../../validation/connection.ts';
import { egress } from './parse-egress.ts';
import { isRecord } from '../../validation/is-record.ts';
import { count, integer } from '../../validation/numbers.ts';
import { byType, someOf } from '../../validation/unions.ts';
import { sortKinds } from '../../validation/unknown-kinds.ts';
import { flag, holds, just, list, object, orNull, text, timeMs } from '../../validation/validators.ts';
import { oneOfOr, understood } from '../../validation/words.ts';
import { databases, problem, problems, source } from '../../validation/host-facts.ts';

export type ParsedHostMessage =
  | { kind: 'message'; message: HostMessage; hidden?: HiddenRows }
  /** Of a type that only a newer host knows. */
  | { kind: 'unknown-type'; type: string }
  /** The host speaks another version of the protocol; `version` is the program's, null if not given. */
  | { kind: 'too-old' | 'too-new'; version: string | null }
  /** `message` is the type it claims to be, `field` the path to the first invalid field. */
  | { kind: 'malformed'; message: string; field: string };

/** Ids of connections that are not in a message any more: their protocol is one that this version does not know. */
export type HiddenRows = { opened: readonly string[]; closed: readonly string[] };

/**
 * Validates every field of a message from the host; nothing is cast and nothing is repaired. Words of a newer host are no
 * fault: what they are about is passed on with what is known of it.
 */
export function parseHostMessage(value: unknown): ParsedHostMessage {
  if (isRecord(value) && value.type === 'hello' && value.protocol !== protocol) {
    const newer = typeof value.protocol === 'number' && value.protocol > protocol;
    return { kind: newer ? 'too-new' : 'too-old', version: typeof value.version === 'string' ? value.version : null };
  }
  if (holds(hostMessage, value)) return { kind: 'message', message: value };
  const type = isRecord(value) && typeof value.type === 'string' ? value.type : '';
  if (type !== '' && !isKnownType(type)) return { kind: 'unknown-type', type };
  const { rest, hidden } = withoutUnknownKinds(value);
  const message = understood(hostMessage, rest);
  if (message !== undefined) return { kind: 'message', message, hidden };
  return { kind: 'malformed', message: type, field: hostMessage(hostMessage.reword?.(rest) ?? rest)?.path ?? '' };
}

function withoutUnknownKinds(value: unknown): { rest: unknown; hidden: HiddenRows } {
  const hidden = { opened: new Array<string>(), closed: new Array<string>() };
  if (!isRecord(value)) return { rest: value, hidden };
  const rest = { ...value };
  for (const name of ['connections', 'opened', 'changed', 'closed']) {
    if (!(name in value)) continue;
    const { rows, others } = sortKinds(value[name]);
    rest[name] = rows;
    for (const { id, closedAtMs } of others) hidden[closedAtMs === null ? 'opened' : 'closed'].push(id);
  }
  return { rest, hidden };
}

/** A literal, so that a new protocol number does not compile until this file is reviewed. */
const protocol: HelloMessage['protocol'] = 1;

const locatedAddress = object<LocatedAddress>({
  address: text,
  scope: orNull(scope),
  place: orNull(place),
  network: orNull(network),
  traits,
});

const knownName = object<KnownName>({
  address: text,
  name: text,
  source: oneOfOr<KnownName['source']>('unknown', {
    ...{ 'hosts-file': true, 'dns-cache': true, neighbour: true, unknown: true },
  }),
  seenAtMs: orNull(timeMs),
});

/** Three centuries: whatever a clock without a battery begins with. */
const longestStepMs = 10_000_000_000_000;

const messageChecks = {
  hello: someOf<Required<HelloMessage>, Exclude<keyof HelloMessage, 'nodeVersion' | 'browserPid'>>(
    {
      type: just('hello'),
      protocol: just(protocol),
      version: text,
      platform: text,
      source,
      nodeVersion: text,
      databases,
      capabilities: list(text),
      browserPid: orNull(count),
    },
    ['type', 'protocol', 'version', 'platform', 'source', 'databases', 'capabilities'],
  ),
  browser: object({ type: just('browser'), pids: list(count) }),
  names: object({ type: just('names'), part: integer(1), parts: integer(1), names: list(knownName) }),
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
  changes: someOf<Required<ChangesMessage>, Exclude<keyof ChangesMessage, 'clockStepMs'>>(
    {
      type: just('changes'),
      takenAtMs: timeMs,
      clockStepMs: integer(-longestStepMs, longestStepMs),
      opened: list(connection),
      changed: list(connectionChange),
      closed: list(connectionClose),
    },
    ['type', 'takenAtMs', 'opened', 'changed', 'closed'],
  ),
  egress,
  located: object({
    type: just('located'),
    requestId: count,
    part: integer(1),
    parts: integer(1),
    problems,
    results: list(locatedAddress),
  }),
  database: someOf<Required<DatabaseMessage>, Exclude<keyof DatabaseMessage, 'updateTimer'>>(
    { type: just('database'), databases, problems, updateTimer: flag },
    ['type', 'databases', 'problems'],
  ),
  problem,
};

const hostMessage = byType<HostMessage>(messageChecks);
const isKnownType = (type: string) => Object.hasOwn(messageChecks, type);
