import type { SocketReader } from '../socket.ts';
import { mergeChanges } from './merge-changes.ts';
import { namespaceFiles } from './namespace-files.ts';
import { namespaceName } from './namespace-name.ts';
import { createOtherNamespaces } from './other-namespaces.ts';
import type { OtherNamespaces } from './other-namespaces.ts';

/** Between two rounds through the namespaces; longer where a round takes long, so that it costs 1 % of a processor at most. */
const PAUSE_MS = 10_000;
const PAUSE_PER_ROUND = 100;
/** What one look may take for them, but for the first, which is to show everything. */
const SLICE_MS = 30;

/**
 * A reader that also looks into the other network namespaces that this user's processes live in: containers without
 * root, sandboxes, `ip netns`. For root these are everybody's.
 *
 * The kernel lets nobody but root ask for another namespace's sockets through netlink; the text tables of a process
 * there are open to all. They cost milliseconds each, so the first look reads them all, and later ones every ten seconds.
 *
 * @param nowMs a clock that only goes forward
 */
export function withOtherNamespaces(
  reader: SocketReader,
  others: OtherNamespaces = createOtherNamespaces(namespaceFiles, namespaceName),
  nowMs: () => number = () => performance.now(),
): SocketReader {
  let due: [namespace: number, pids: number[]][] = [];
  let nextRoundMs = -Infinity;
  let roundStartMs = 0;
  let spentMs = 0;

  function readOthers(): void {
    const startMs = nowMs();
    const isFirst = nextRoundMs === -Infinity;
    if (due.length === 0) {
      if (startMs < nextRoundMs) return;
      roundStartMs = startMs;
      spentMs = 0;
      due = [...others.list()];
    }
    for (let next = due.shift(); next !== undefined; next = due.shift()) {
      others.read(...next);
      if (!isFirst && nowMs() - startMs >= SLICE_MS) break;
    }
    spentMs += nowMs() - startMs;
    nextRoundMs = roundStartMs + Math.max(PAUSE_MS, PAUSE_PER_ROUND * spentMs);
  }

  return {
    ...reader,
    async look(naming = 'named') {
      const here = await reader.look(naming);
      readOthers();
      return mergeChanges(here, others.take(naming));
    },
  };
}
