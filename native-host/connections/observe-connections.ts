import type { Changes, Connection, ConnectionChange, Problem, Snapshot } from '../protocol.ts';
import type { SocketReader } from '../sockets/socket.ts';
import { quickPollBetweenLooks } from '../sockets/quick-poll-between-looks.ts';
import { trackConnections } from './track-connections.ts';

/** What the observer needs of a locator (location/locator). */
export type AddressLocator = {
  /** Undefined for a public address before `ready`. */
  get(address: string): Pick<Connection, 'scope' | 'place' | 'network'> | undefined;
  ready: Promise<void>;
  problems(): Problem[];
};

export type ObserverDependencies = {
  reader: SocketReader;
  locator: AddressLocator;
  interfaceOf(localAddress: string): string | null;
  platform: string;
  hostVersion: string;
  nowMs(): number;
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
  /** The databases were replaced: the next look reports the places that changed. */
  relocate(): void;
};

/** How long a look waits for databases that are still being opened; places found later are reported as changes. */
const FIRST_WAIT_MS = 2000;
const WAIT_MS = 250;

export function observeConnections(dependencies: ObserverDependencies): ConnectionObserver {
  const { reader, locator, interfaceOf, platform, hostVersion, nowMs } = dependencies;
  const tracker = trackConnections({ locate: (address) => locator.get(address), interfaceOf });
  let takenAtMs = 0;
  let problems: Problem[] = [];
  let isRelocating = false;

  async function look(): Promise<Changes> {
    const isFirst = takenAtMs === 0;
    const socketChanges = await reader.look();
    takenAtMs = nowMs();
    problems = socketChanges.problems;
    const changes = tracker.apply(socketChanges, takenAtMs);
    if (tracker.isWaiting()) await within(locator.ready, isFirst ? FIRST_WAIT_MS : WAIT_MS);
    addRelocated(changes, tracker.relocate(isRelocating ? 'all' : 'waiting'));
    isRelocating = false;
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
    startPolling: () => quickPollBetweenLooks(reader),
    relocate: () => void (isRelocating = true),
  };
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
