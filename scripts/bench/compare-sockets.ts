import type { ListedSocket } from './listed-socket.ts';

export type Comparison = {
  /** Stable sockets that the lists before and after agree on. */
  stable: number;
  /** Those of them that the list lacks. */
  missed: number;
  /** Sockets that it has twice. */
  doubled: number;
  /** With another state or program than the lists before and after agree on, or gone before and still listed. */
  wrong: number;
  /** Sockets without their program yet. One that only this list names is remembered (TIME_WAIT), and not wrong. */
  unnamed: number;
};

/**
 * Compares a list of sockets with another program's lists right before and right after. What both of those say was true
 * in between as well; what they differ in came, went or changed meanwhile, and proves nothing.
 *
 * @param known ids that the list before this one had: such a socket, were it still there, would be in `before`
 * @param isStable whether a socket stays for the whole time, so that its endpoints are not another's in between
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
