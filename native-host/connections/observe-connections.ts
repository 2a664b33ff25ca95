import type { Changes, ConnectionChange, Problem, Snapshot } from '../protocol.ts';
import type { SocketReader } from '../sockets/socket.ts';
import type { SocketRoutes } from '../egress/socket-routes.ts';
import type { HostClock } from '../system/host-clock.ts';
import { isInRange, type PortRange } from '../system/port-range.ts';
import { quickPollBetweenLooks } from '../sockets/quick-poll-between-looks.ts';
import { followRoutes } from './follow-routes.ts';
import type { Located } from './connection-of.ts';
import { trackConnections } from './track-connections.ts';

/** What the observer needs of a locator (location/locator). */
export type AddressLocator = {
  /** Undefined for a public address before `ready`. */
  get(address: string): Located | undefined;
  ready: Promise<void>;
  problems(): Problem[];
};

/** What the observer needs of the interfaces (egress/interface-of-address). */
export type Interfaces = {
  of(localAddress: string): string | null;
  isBroadcast(address: string): boolean;
  failure(): { problem(): Problem } | null;
};

export type ObserverDependencies = {
  reader: SocketReader;
  locator: AddressLocator;
  interfaces: Interfaces;
  routes: SocketRoutes;
  /** Those that the system assigns to programs that ask for none. */
  ephemeralPorts: PortRange;
  platform: string;
  hostVersion: string;
  /** The one that the reader stamps its sockets with. */
  clock: HostClock;
};

export type ConnectionObserver = {
  /**
   * Looks once: what opened, changed and closed since the previous look. At the first look everything is opened.
   *
   * @throws {SocketsUnreadable} when the system refuses
   */
  look(): Promise<Changes>;
  /** Everything as of the last look. */
  snapshot(): Snapshot;
  /** What could not be seen of the sockets at the last look. */
  problems(): Problem[];
  /** Also catches connections that open and close between looks. @returns a function that stops it */
  startPolling(): () => void;
  /** The time now, in ms since the epoch, by the clock of the last look. */
  nowMs(): number;
  /** The databases were replaced: the next look reports the places that changed. */
  relocate(): void;
};

/** How long a look waits for databases that are still being opened; places found later are reported as changes. */
const FIRST_WAIT_MS = 2000;
const WAIT_MS = 250;

/** One packet to many hosts of the local network: whatever a database has for the address, it is in no other place. */
const BROADCAST: Located = { scope: 'multicast', place: null, network: null, traits: [] };

export function observeConnections(dependencies: ObserverDependencies): ConnectionObserver {
  const { reader, locator, interfaces, routes, ephemeralPorts, platform, hostVersion, clock } = dependencies;
  const tracker = trackConnections({
    locate: (address) => (interfaces.isBroadcast(address) ? BROADCAST : locator.get(address)),
    interfaceOf: interfaces.of,
    isEphemeral: (port) => isInRange(ephemeralPorts, port),
  });
  const completeRoutes = followRoutes(routes);
  let takenAtMs = 0;
  let offsetMs = clock.offsetMs();
  let problems: Problem[] = [];
  let isRelocating = false;

  async function look(): Promise<Changes> {
    const isFirst = takenAtMs === 0;
    const socketChanges = await reader.look();
    offsetMs = clock.offsetMs();
    const changes = tracker.apply(socketChanges, clock.steadyMs(), offsetMs);
    problems = withFailure(socketChanges.problems, interfaces.failure());
    takenAtMs = changes.takenAtMs;
    if (tracker.isWaiting()) await within(locator.ready, isFirst ? FIRST_WAIT_MS : WAIT_MS);
    addRelocated(changes, tracker.relocate(isRelocating ? 'all' : 'waiting'));
    isRelocating = false;
    completeRoutes(changes, socketChanges, tracker.connections);
    return changes;
  }

  return {
    look,
    snapshot: () => ({
      takenAtMs,
      source: reader.source,
      platform,
      hostVersion,
      complete: problems.length === 0,
      problems: [...problems, ...locator.problems()],
      connections: tracker.connections(),
    }),
    problems: () => problems,
    nowMs: () => clock.steadyMs() + offsetMs,
    startPolling: () => quickPollBetweenLooks(reader),
    relocate: () => void (isRelocating = true),
  };
}

/** One entry for each code: a process that could not be read comes before the interfaces. */
function withFailure(problems: Problem[], failure: { problem(): Problem } | null): Problem[] {
  const problem = failure?.problem();
  if (problem === undefined || problems.some(({ code }) => code === problem.code)) return problems;
  return [...problems, problem];
}

/** A place found for a connection reported earlier is a change; a connection that just opened has its place in `opened`. */
function addRelocated(changes: Changes, relocated: ConnectionChange[]): void {
  if (relocated.length === 0) return;
  const opened = new Set(changes.opened.map(({ id }) => id));
  const changed = new Map(changes.changed.map((change) => [change.id, change]));
  for (const relocation of relocated) {
    if (opened.has(relocation.id)) continue;
    const change = changed.get(relocation.id);
    if (change === undefined) changes.changed.push(relocation);
    else Object.assign(change, relocation);
  }
}

async function within(work: Promise<void>, limitMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
