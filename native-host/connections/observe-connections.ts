import type { Changes, Connection, ConnectionChange, Problem, Snapshot } from '../protocol.ts';
import type { SocketReader } from '../sockets/socket.ts';
import { quickPollBetweenLooks } from '../sockets/quick-poll-between-looks.ts';
import { trackConnections } from './track-connections.ts';

/** Who knows where an address is; see location/locator. */
export type AddressLocator = {
  /** Undefined for a public address before `ready`. */
  get(address: string): Pick<Connection, 'scope' | 'place' | 'network'> | undefined;
  ready: Promise<void>;
  problems(): Problem[];
};

export type Observation = {
  reader: SocketReader;
  locator: AddressLocator;
  interfaceOf(localAddress: string): string | null;
  platform: string;
  hostVersion: string;
  nowMs(): number;
};

export type ConnectionObserver = {
  /**
   * Looks once: what opened, changed and closed since the look before; at the first look everything is opened.
   *
   * @throws {SocketsUnreadable} when the system refuses
   */
  look(): Promise<Changes>;
  /** Everything as of the last look. */
  snapshot(): Snapshot;
  /** What could not be seen of the sockets at the last look. */
  problems(): Problem[];
  /** Takes notice of what passes between looks, until what it returns is called. */
  startPolling(): () => void;
  /** The databases are other ones now: the next look tells what that changes. */
  relocate(): void;
};

/** How long a look waits for the databases, which are being opened at the start; places that come later are changes. */
const FIRST_WAIT_MS = 2000;
const WAIT_MS = 250;

export function observeConnections(observation: Observation): ConnectionObserver {
  const { reader, locator, interfaceOf, platform, hostVersion, nowMs } = observation;
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

/** A place that was found after its connection was told of is a change; in one that is told of only now it is there. */
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
