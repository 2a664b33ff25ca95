import { endianness } from 'node:os';
import type { ConnectionObserver } from '../connections/observe-connections.ts';
import type { EgressReader } from '../egress/egress-reader.ts';
import type { Locator } from '../location/locator.ts';
import { locateAddresses } from '../location/locate-addresses.ts';
import type { HelloMessage, HostMessage, HostRequest, Problem } from '../protocol.ts';
import { SocketsUnreadable } from '../sockets/socket.ts';

import { createFrameParser } from './parse-frames.ts';
import { parseRequest } from './parse-request.ts';
import { problemChanges } from './problem-changes.ts';
import { changesMessages, snapshotMessages } from './split-messages.ts';
import { publishEgress } from './publish-egress.ts';

export type ServiceDependencies = {
  hello: HelloMessage;
  observer: ConnectionObserver;
  egress: EgressReader | Problem;
  locator: Locator;
  /** Sends one message; resolves when the browser has taken it. */
  send(json: string): Promise<void>;
};

export type BrowserService = {
  /** @throws {FrameError} when the stream is out of step */
  receive(chunk: Uint8Array): void;
  /** @throws {FrameError} when the stream ended inside a message */
  end(): void;
  databasesChanged(): void;
};

/** How often to check whether the database files were replaced. */
const REFRESH_DATABASES_MS = 60_000;

/**
 * Serves one browser: hello first, then a snapshot and changes at the interval that it subscribes to, and the egress
 * route whenever that changes.
 *
 * The next look waits until the browser has taken the messages of the last one, so that nothing piles up for a browser
 * that does not read.
 */
export function serveBrowser({ hello, observer, egress, locator, send }: ServiceDependencies): BrowserService {
  const frames = createFrameParser(endianness() === 'LE');
  let subscription = 0;
  let refreshedAtMs = performance.now();
  let hasPublished = false;
  let publishedProblems: Problem[] = [];
  let stopPolling: (() => void) | undefined;
  let queue = Promise.resolve();

  const publish = (message: HostMessage): Promise<void> => send(JSON.stringify(message));
  const egressPublisher = publishEgress(egress, { publish, inTurn });

  async function watch(intervalMs: number): Promise<void> {
    const mine = ++subscription;
    stopPolling ??= startPolling();
    let isFirst = true;
    for (let dueMs = performance.now(); ; dueMs = Math.max(dueMs + intervalMs, performance.now())) {
      await until(dueMs);
      // One look at a time, even with two subscriptions: concurrent looks would each get only some of the changes.
      const wasPublished = await inTurn(() =>
        mine === subscription ? pollAndPublish(isFirst) : Promise.resolve(false),
      );
      if (mine !== subscription) return;
      if (wasPublished) isFirst = false;
    }
  }

  function startPolling(): () => void {
    const stops = [observer.startPolling(), egressPublisher.startPolling()];
    return () => stops.forEach((stop) => stop());
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.then(() => undefined);
    return result;
  }

  /** @returns false when the sockets could not be read */
  async function pollAndPublish(isFirst: boolean): Promise<boolean> {
    if (performance.now() - refreshedAtMs > REFRESH_DATABASES_MS) {
      refreshedAtMs = performance.now();
      void locator.refresh();
    }
    try {
      const changes = await observer.look();
      for (const json of isFirst ? snapshotMessages(observer.snapshot()) : changesMessages(changes)) await send(json);
      // A new snapshot omits what closed since the previous look; an earlier subscriber still has to hear of it.
      const { closed } = changes;
      if (isFirst && hasPublished && closed.length > 0) {
        for (const json of changesMessages({ ...changes, opened: [], changed: [] })) await send(json);
      }
      hasPublished = true;
    } catch (error) {
      if (!(error instanceof SocketsUnreadable)) throw error;
      await publish({ type: 'problem', code: 'sockets-unreadable', ...error.facts });
      return false;
    }
    await publishProblems(isFirst);
    if (isFirst) await egressPublisher.publishNow();
    return true;
  }

  /** A snapshot contains its problems; later only differences are sent. */
  async function publishProblems(isFirst: boolean): Promise<void> {
    const problems = observer.problems();
    const differing = isFirst ? [] : problemChanges(publishedProblems, problems);
    publishedProblems = problems;
    for (const problem of differing) await publish({ type: 'problem', ...problem });
  }

  async function handle(request: HostRequest): Promise<void> {
    switch (request.type) {
      case 'subscribe':
        return watch(request.intervalMs);
      case 'unsubscribe':
        subscription++;
        stopPolling?.();
        stopPolling = undefined;
        return;
      case 'locate': {
        const located = await locateAddresses(locator, request.addresses);
        return publish({ type: 'located', requestId: request.requestId, ...located });
      }
      case 'reload-database':
        return locator.reload();
    }
  }

  const publishDatabases = (): Promise<void> =>
    publish({ type: 'database', databases: locator.databases(), problems: locator.problems() });

  void publish(hello);
  void locator.ready.then(publishDatabases);

  return {
    receive(chunk) {
      for (const bytes of frames.push(chunk)) {
        const parsed = parseRequest(bytes);
        if ('problem' in parsed) void publish({ type: 'problem', ...parsed.problem });
        else void handle(parsed.request);
      }
    },
    end: () => frames.end(),
    databasesChanged() {
      observer.relocate();
      void publishDatabases();
    },
  };
}

/** Uses the monotonic clock: the system clock may be set back by an hour. */
function until(dueMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())));
}
