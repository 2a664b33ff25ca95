import { endianness } from 'node:os';
import type { ConnectionObserver } from '../connections/observe-connections.ts';
import type { EgressReader } from '../egress/egress-reader.ts';
import type { Locator } from '../location/locator.ts';
import { locateAddresses } from '../location/locate-addresses.ts';
import type { HelloMessage, HostRequest, KnownName, Problem } from '../protocol.ts';
import type { HasPid } from '../sockets/browser/browser-family.ts';
import { cutProblems } from './cut-problems.ts';
import { createMessageWriter } from './message-writer.ts';
import { createFrameParser } from './parse-frames.ts';
import { parseRequest } from './parse-request.ts';
import { publishLooks } from './publish-looks.ts';
import { keepDatabasesFresh } from './refresh-databases.ts';
import { runUntilUnread } from './run-until-unread.ts';
import { locatedMessages } from './split-messages.ts';
import { publishEgress } from './publish-egress.ts';
import { publishNames } from './publish-names.ts';

export type ServiceDependencies = {
  hello: HelloMessage;
  observer: ConnectionObserver;
  /** The browser's processes after these connections, if those have changed (sockets/browser/browser-family). */
  familyAfter(connections: Iterable<HasPid>): number[] | null;
  egress: EgressReader | Problem;
  /** The names that this computer gives to addresses; null where they are those of the last call. */
  readNames(): Promise<KnownName[] | null>;
  locator: Locator;
  /** Whether the timer that updates the databases is installed; null where that is not known. */
  readUpdateTimer(): Promise<boolean | null>;
  /** Sends one message; resolves when the browser has taken it. */
  send(json: string): Promise<void>;
  /** Whether to go on receiving: false while too many requests wait for a browser that does not take the responses. */
  setReceiving(isReceiving: boolean): void;
};

export type BrowserService = {
  /** @throws {FrameError} when the stream is out of step */
  receive(chunk: Uint8Array): void;
  /** @throws {FrameError} when the stream ended inside a message */
  end(): void;
  databasesChanged(): void;
};

/** Responses that may wait for the browser; far more than any page asks for at a time. */
const MAX_UNANSWERED = 32;

/**
 * Serves one browser: hello first, then a snapshot and changes at the interval that it subscribes to, and the egress
 * route whenever that changes.
 *
 * The next look waits until the browser has taken the messages of the last one, and the next request until it has taken
 * the responses, so that nothing piles up for a browser that does not read.
 */
export function serveBrowser({
  hello,
  observer,
  familyAfter,
  egress,
  readNames,
  locator,
  readUpdateTimer,
  send,
  setReceiving,
}: ServiceDependencies): BrowserService {
  const frames = createFrameParser(endianness() === 'LE');
  const { publish, publishText } = createMessageWriter(send);
  const egressPublisher = publishEgress(egress, { publish, inTurn, nowMs: observer.nowMs });
  const names = publishNames(readNames, { publishText });
  const pollAndPublish = publishLooks(observer, familyAfter, { publish, publishText });
  const collecting = runUntilUnread(() => observer.startPolling());
  let stopEgress: (() => void) | undefined;
  let subscription = 0;
  let unanswered = 0;
  let publishedTimer: boolean | null = null;
  let queue = Promise.resolve();

  async function watch(intervalMs: number): Promise<void> {
    const mine = ++subscription;
    collecting.start();
    stopEgress ??= egressPublisher.startPolling();
    let isFirst = true;
    for (let dueMs = performance.now(); ; dueMs = Math.max(dueMs + intervalMs, performance.now())) {
      await until(dueMs);
      // One look at a time, even with two subscriptions: concurrent looks would each get only some of the changes.
      const wasPublished = await inTurn(() => (mine === subscription ? look(isFirst) : Promise.resolve(false)));
      if (mine !== subscription) return;
      if (wasPublished) isFirst = false;
    }
  }

  async function look(isFirst: boolean): Promise<boolean> {
    const wasPublished = await collecting.during(() => pollAndPublish(isFirst));
    if (isFirst && wasPublished) {
      await names.publishNow();
      await egressPublisher.publishNow();
    }
    return wasPublished;
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.then(() => undefined);
    return result;
  }

  async function handle(request: Exclude<HostRequest, { type: 'subscribe' }>): Promise<void> {
    switch (request.type) {
      case 'unsubscribe':
        subscription++;
        collecting.stop();
        stopEgress?.();
        stopEgress = undefined;
        return;
      case 'locate': {
        const located = await locateAddresses(locator, request.addresses);
        for (const json of locatedMessages({ requestId: request.requestId, ...located })) {
          await publishText('located', json);
        }
        return;
      }
      case 'reload-database':
        await locator.reload();
        return publishTimer();
    }
  }

  async function answer(response: Promise<void>): Promise<void> {
    if (++unanswered === MAX_UNANSWERED) setReceiving(false);
    await response;
    if (--unanswered === MAX_UNANSWERED - 1) setReceiving(true);
  }

  async function publishDatabases(): Promise<void> {
    publishedTimer = await readUpdateTimer();
    await publish({
      ...{ type: 'database', databases: locator.databases(), problems: cutProblems(locator.problems()) },
      ...(publishedTimer !== null && { updateTimer: publishedTimer }),
    });
  }

  async function publishTimer(): Promise<void> {
    if ((await readUpdateTimer()) !== publishedTimer) await publishDatabases();
  }

  void publish(hello);
  void locator.ready.then(publishDatabases);
  keepDatabasesFresh(locator, () => {
    void publishTimer();
    void inTurn(names.refresh);
  });

  return {
    receive(chunk) {
      for (const bytes of frames.push(chunk)) {
        const parsed = parseRequest(bytes);
        if ('problem' in parsed) void answer(publish({ type: 'problem', ...parsed.problem }));
        else if (parsed.request.type === 'subscribe') void watch(parsed.request.intervalMs);
        else void answer(handle(parsed.request));
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
