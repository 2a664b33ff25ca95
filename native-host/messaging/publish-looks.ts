import type { ConnectionObserver } from '../connections/observe-connections.ts';
import type { Problem } from '../protocol.ts';
import type { HasPid } from '../sockets/browser/browser-family.ts';
import { SocketsUnreadable } from '../sockets/socket.ts';
import { withShortTexts } from './cut-problems.ts';
import type { MessageWriter } from './message-writer.ts';
import { problemChanges } from './problem-changes.ts';
import { changesMessages, snapshotMessages } from './split-messages.ts';

/**
 * Returns a function that looks once and publishes a snapshot, or the changes since the last look. The problems of the
 * sockets are in the snapshot; later only what differs is sent, as of the browser's own processes.
 *
 * It resolves when the browser has taken everything; to false when the sockets could not be read.
 */
export function publishLooks(
  observer: ConnectionObserver,
  familyAfter: (connections: Iterable<HasPid>) => number[] | null,
  { publish, publishText }: MessageWriter,
): (isFirst: boolean) => Promise<boolean> {
  let hasPublished = false;
  let publishedProblems: Problem[] = [];

  async function lookAndPublish(isFirst: boolean): Promise<void> {
    const changes = await observer.look();
    await publishFamily([...changes.opened, ...changes.changed]);
    // A new snapshot has all times by the clock as it is set now; what the browser keeps besides moves first.
    if (isFirst && hasPublished && changes.clockStepMs !== undefined) {
      for (const json of changesMessages({ ...changes, opened: [], changed: [], closed: [] })) {
        await publishText('changes', json);
      }
    }
    if (isFirst) {
      for (const json of snapshotMessages(observer.snapshot())) await publishText('snapshot', json);
    } else {
      for (const json of changesMessages(changes)) await publishText('changes', json);
    }
    // A new snapshot omits what closed since the previous look; an earlier subscriber still has to hear of it.
    const { takenAtMs, closed } = changes;
    if (isFirst && hasPublished && closed.length > 0) {
      for (const json of changesMessages({ takenAtMs, opened: [], changed: [], closed })) {
        await publishText('changes', json);
      }
    }
    hasPublished = true;
  }

  /** Before the connections of these processes, so that they are known to be the browser's from the first. */
  async function publishFamily(connections: readonly HasPid[]): Promise<void> {
    const pids = familyAfter(connections);
    if (pids !== null) await publish({ type: 'browser', pids });
  }

  async function publishProblems(isFirst: boolean): Promise<void> {
    const problems = observer.problems();
    const differing = isFirst ? [] : problemChanges(publishedProblems, problems);
    publishedProblems = problems;
    for (const problem of differing) await publish({ type: 'problem', ...withShortTexts(problem) });
  }

  return async (isFirst) => {
    try {
      await lookAndPublish(isFirst);
    } catch (error) {
      if (!(error instanceof SocketsUnreadable)) throw error;
      await publish({ type: 'problem', ...withShortTexts({ code: 'sockets-unreadable', ...error.facts }) });
      return false;
    }
    await publishProblems(isFirst);
    return true;
  };
}
