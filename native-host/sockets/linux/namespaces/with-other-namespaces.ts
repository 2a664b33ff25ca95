import type { Problem } from '../../../protocol.ts';
import { detailsOr, DetailsUnreadable } from '../../../system/details-unreadable.ts';
import type { SocketReader } from '../../socket.ts';
import { mergeChanges } from './merge-changes.ts';
import { namespaceFiles } from './namespace-files.ts';
import { namespaceName } from './namespace-name.ts';
import { createOtherNamespaces, type OtherNamespaces } from './other-namespaces.ts';

/** Between two rounds through the namespaces; longer where a round is expensive, to stay at 1 % of a processor. */
const PAUSE_MS = 10_000;
const PAUSE_PER_ROUND = 100;
const MAX_PAUSE_MS = 30_000;
/** The time that one look may spend on them, except the first, which must show everything. */
const SLICE_MS = 30;

type Clock = { nowMs: () => number; spentMs: () => number };

/**
 * A reader that also reads the other network namespaces of this user's processes: rootless containers, sandboxes,
 * `ip netns`. For root these are everybody's.
 *
 * Through netlink the kernel shows another namespace's sockets only to root; the text tables of a process in it are open
 * to all. They cost milliseconds each, so the first look reads them all, and later ones every ten seconds.
 *
 * @param clock a monotonic clock, and one of the processor time used
 */
export function withOtherNamespaces(
  reader: SocketReader,
  others: OtherNamespaces = createOtherNamespaces(namespaceFiles, namespaceName),
  clock: Clock = { nowMs: () => performance.now(), spentMs: processorMs },
): SocketReader {
  let due: [namespace: number, pids: number[]][] = [];
  let nextRoundMs = -Infinity;
  let roundStartMs = 0;
  let roundSpentMs = 0;

  /** What stopped a round is read again at the next look, since nothing is known of the namespaces that are left. */
  function readOthers(): Problem[] {
    const read = detailsOr(readSome);
    if (!(read instanceof DetailsUnreadable)) return [];
    nextRoundMs = Math.min(nextRoundMs, clock.nowMs());
    return [read.problem()];
  }

  function readSome(): void {
    const startMs = clock.nowMs();
    const spentBeforeMs = clock.spentMs();
    const isFirst = nextRoundMs === -Infinity;
    if (due.length === 0) {
      if (startMs < nextRoundMs) return;
      roundStartMs = startMs;
      roundSpentMs = 0;
      due = [...others.list()];
    }
    for (let next = due.shift(); next !== undefined; next = due.shift()) {
      others.read(...next);
      if (!isFirst && clock.nowMs() - startMs >= SLICE_MS) break;
    }
    roundSpentMs += clock.spentMs() - spentBeforeMs;
    const pauseMs = Math.max(PAUSE_MS, PAUSE_PER_ROUND * roundSpentMs);
    nextRoundMs = roundStartMs + Math.min(pauseMs, MAX_PAUSE_MS);
  }

  return {
    ...reader,
    async look(naming = 'named') {
      const here = await reader.look(naming);
      const problems = readOthers();
      const there = others.take(naming);
      return mergeChanges(here, { ...there, problems: [...there.problems, ...problems] });
    },
  };
}

/** Processor time, since on a busy computer elapsed time includes that of other programs. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
