import type { ListedSocket } from './listed-socket.ts';

export type Comparison = {
  /** Stable sockets that the lists before and after agree on. */
  stable: number;
  /** Those of them that are missing from the list. */
  missed: number;
  /** Sockets that it lists twice. */
  doubled: number;
  /** Listed with another state or program than both other lists agree on, or although closed before. */
  wrong: number;
  /** Sockets without their program so far. One named by this list alone is remembered (TIME_WAIT), and not wrong. */
  unnamed: number;
};

/**
 * Compares a list of sockets with another program's lists right before and right after. Where those two agree, it was
 * true in between as well; where they differ, a socket opened, closed or changed meanwhile, which proves nothing.
 *
 * @param known ids in the list before this one: such a socket, if it were still open, would be in `before`
 * @param isStable whether a socket is open the whole time, so that no other socket has its endpoints in between
 */
export function compareSockets(
  before: readonly ListedSocket[],
  list: readonly ListedSocket[],
  after: readonly ListedSocket[],
  known: ReadonlySet<string | null>,
  isStable: (socket: ListedSocket) => boolean,
): Comparison {
  const [wasThere, isThere] = [byEndpoints(before), byEndpoints(after)];
  const listed = byEndpoints(list);
  const result: Comparison = { stable: 0, missed: 0, doubled: list.length - listed.size, wrong: 0, unnamed: 0 };
  for (const [endpoints, socket] of wasThere) {
    const later = isThere.get(endpoints);
    if (later?.state !== socket.state || later.pid !== socket.pid) continue;
    const found = listed.get(endpoints);
    if (isStable(socket)) result.stable++;
    if (found === undefined) result.missed += isStable(socket) ? 1 : 0;
    else if (found.state !== socket.state || isOther(found.pid, socket.pid)) result.wrong++;
    else if (found.pid === null && socket.pid !== null) result.unnamed++;
  }
  for (const [endpoints, { id }] of listed) if (known.has(id) && !wasThere.has(endpoints)) result.wrong++;
  return result;
}

const isOther = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b;

const byEndpoints = (sockets: readonly ListedSocket[]): Map<string, ListedSocket> =>
  new Map(sockets.map((socket) => [socket.endpoints, socket]));
