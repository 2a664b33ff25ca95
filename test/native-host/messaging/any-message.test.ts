import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHostMessage } from '../../../extension/background/host/parse-host-message.ts';
import { updatesFromHost } from '../../../extension/background/host/updates-from-host.ts';
import { hostLocator } from '../../../extension/background/host/host-locator.ts';
import { applyUpdate } from '../../../extension/store/apply-update.ts';
import { initialState } from '../../../extension/store/app-state.ts';
import type { WholeEgress } from '../../../native-host/egress/whole-egress.ts';
import { cutEgress } from '../../../native-host/messaging/cut-egress.ts';
import { changesMessages, locatedMessages, snapshotMessages } from '../../../native-host/messaging/split-messages.ts';
import type { Connection, HostMessage, LocatedAddress, Problem } from '../../../native-host/protocol.ts';
import { connectionOf } from './connection-of.ts';
import { noRoute } from './no-route.ts';
import { anyCharacter } from '../../any-character.ts';

const MIB = 1024 * 1024;

/** Any text: control characters, which JSON escapes, lone surrogates, and rarely some hundred thousand characters. */
const text = fc
  .tuple(fc.string({ unit: anyCharacter, maxLength: 4 }), fc.constantFrom(1, 1, 1, 1, 500, 30_000), fc.boolean())
  .map(([unit, times, isLone]) => `${unit}${isLone ? '\ud800' : ''}`.repeat(times));
const maybe = fc.option(text);
/** A list of some different entries, repeated up to thousands of times, but not beyond some megabytes. */
const many = <T>(entry: fc.Arbitrary<T>) =>
  fc.tuple(fc.array(entry, { maxLength: 3 }), fc.constantFrom(1, 1, 10, 2000)).map(([some, times]) => {
    const mostTimes = Math.max(1, Math.floor((4 * MIB) / JSON.stringify(some).length));
    return Array.from({ length: Math.min(times, mostTimes) }, () => some).flat();
  });

const place = fc.record({ region: maybe, city: maybe }).map((names) => ({
  ...{ countryCode: 'NL', latitude: 52, longitude: 5, precision: 'city' as const, accuracyRadiusKm: null, ...names },
}));
const network = maybe.map((organisation) => ({ asn: 1, organisation }));
const connections = many(
  fc.record({
    ...{ processName: maybe, executable: maybe, owner: maybe, service: maybe, namespace: maybe, interface: maybe },
    ...{ place: fc.option(place), network: fc.option(network), routeInterface: maybe },
  }),
).map((all): Connection[] => all.map((fields, index) => connectionOf({ ...fields, id: String(index) })));
const problems = many(
  fc.record({ code: fc.constantFrom('owners-hidden', 'database-unusable'), path: text, error: maybe }),
) as fc.Arbitrary<Problem[]>;
const egress: fc.Arbitrary<WholeEgress> = fc
  .record({
    interfaces: many(
      fc.record({
        ...{ name: text, kind: fc.constant('virtual' as const), driver: maybe, up: fc.boolean() },
        addresses: many(fc.ipV6()),
      }),
    ),
    nameServers: many(fc.record({ address: fc.ipV4(), interface: maybe, asked: fc.constant('all' as const) })),
    tunnelEndpoints: many(fc.record({ address: fc.oneof(fc.ipV4(), fc.ipV6()), interface: text })),
    bypasses: many(fc.record({ prefix: text, interface: text })),
    reasons: many(fc.record({ code: fc.constant('rule-by-mark' as const), interface: maybe, program: maybe })),
  })
  .map((lists) => ({ ...noRoute, ...lists }));

/** The messages as the extension takes them, after the check of each text's length. */
function received(texts: Iterable<string>): HostMessage[] {
  return [...texts].map((json) => {
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(MIB);
    const parsed = parseHostMessage(JSON.parse(json));
    if (parsed.kind !== 'message') throw new Error(JSON.stringify(parsed));
    return parsed.message;
  });
}

const long = { numRuns: 20 };
const head = { takenAtMs: 5, source: 'netlink', platform: 'linux', hostVersion: '1', complete: false } as const;
const isShort = (one: Connection): boolean => Buffer.byteLength(JSON.stringify(one)) <= MIB / 2;

test('any connections and problems arrive in messages that browsers accept, every connection once', () => {
  fc.assert(
    fc.property(connections, problems, (all, some) => {
      const translate = updatesFromHost();
      const state = received(snapshotMessages({ ...head, problems: some, connections: all })).reduce(
        (before, message) => translate(before, message).reduce(applyUpdate, before),
        initialState,
      );
      expect([...state.connections.keys()]).toEqual(all.map(({ id }) => id));
      for (const one of all.filter(isShort)) expect(state.connections.get(one.id)).toEqual(one);
      const omitted = state.problems.find(({ code }) => code === 'problems-omitted');
      const listed = state.problems.length - (omitted === undefined ? 0 : 1);
      expect(listed + Number(omitted && 'count' in omitted ? omitted.count : 0)).toBe(some.length);
    }),
    long,
  );
}, 60_000);

test('any changes arrive, each once and in its list', () => {
  fc.assert(
    fc.property(connections, connections, (opened, ended) => {
      const closed = ended.map((one) => ({ ...one, closedAtMs: 4 }));
      const messages = received(changesMessages({ takenAtMs: 5, opened, changed: [], closed }));
      const ids = (list: 'opened' | 'closed') =>
        messages.flatMap((message) => (message.type === 'changes' ? message[list].map(({ id }) => id) : []));
      expect([ids('opened'), ids('closed')]).toEqual([opened, closed].map((list) => list.map(({ id }) => id)));
    }),
    long,
  );
}, 60_000);

test('any places that were asked for arrive, in order', async () => {
  const located = fc
    .record({ place: fc.option(place), network: fc.option(network) })
    .map((fields): LocatedAddress => ({ address: '192.0.2.1', scope: 'public', traits: [], ...fields }));
  await fc.assert(
    fc.asyncProperty(fc.array(located, { minLength: 1, maxLength: 40 }), problems, async (results, some) => {
      const locator = hostLocator({ ask: () => true, startTimer: () => ({ stop: () => undefined }) });
      const answer = locator.locate(results.map(({ address }) => address));
      for (const message of received(locatedMessages({ requestId: 1, problems: some, results }))) {
        if (message.type === 'located') locator.take(message);
      }
      expect((await answer).map(({ network: at }) => at?.asn)).toEqual(results.map(({ network: at }) => at?.asn));
    }),
    long,
  );
}, 60_000);

test('any egress fits into one message, with the counts of the whole lists', () => {
  fc.assert(
    fc.property(egress, (whole) => {
      const [message] = received([JSON.stringify({ type: 'egress', ...cutEgress(whole) })]);
      expect(message).toMatchObject({
        interfaceCount: whole.interfaces.length,
        nameServerCount: whole.nameServers.length,
        tunnelEndpointCount: whole.tunnelEndpoints.length,
      });
    }),
    long,
  );
}, 60_000);
