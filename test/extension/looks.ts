import fc from 'fast-check';
import type {
  Connection,
  ConnectionClose,
  HelloMessage,
  HostMessage,
  SnapshotMessage,
  TcpState,
} from '../../native-host/protocol.ts';
import { connectionWith } from '../../scripts/connection-with.ts';

export const hello: HelloMessage = {
  type: 'hello',
  protocol: 1,
  version: '0.1.0',
  platform: 'linux',
  source: 'netlink',
  databases: [],
  capabilities: [],
};

export function snapshotAt(takenAtMs: number, connections: Connection[], part = 1, parts = 1): SnapshotMessage {
  const head = { source: 'netlink', platform: 'linux', hostVersion: '0.1.0', complete: true } as const;
  return { type: 'snapshot', part, parts, takenAtMs, ...head, problems: [], connections };
}

const states: (TcpState | undefined)[] = ['ESTABLISHED', 'CLOSE_WAIT', undefined];

/** What a host may report over some minutes: polls, an interval change, an end and a restart, a clock set back. */
export const anyLooks: fc.Arbitrary<HostMessage[]> = fc
  .array(
    fc.record({
      afterMs: fc.constantFrom(200, 1000, 5000, 90_000, 1_500_000),
      kind: fc.constantFrom('look', 'look', 'look', 'look', 'pace', 'restart', 'clock'),
      opens: fc.integer({ min: 0, max: 3 }),
      closes: fc.array(fc.nat(9), { maxLength: 2 }),
      moves: fc.array(fc.record({ index: fc.nat(9), bytes: fc.nat(5000), state: fc.constantFrom(...states) })),
      passes: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map(tell);

type Step = {
  afterMs: number;
  kind: string;
  opens: number;
  closes: number[];
  moves: { index: number; bytes: number; state: TcpState | undefined }[];
  passes: boolean;
};

function tell(steps: Step[]): HostMessage[] {
  let nowMs = 10_000_000;
  let nextId = 0;
  let open: Connection[] = [];
  const messages: HostMessage[] = [hello, snapshotAt(nowMs, [])];
  for (const { afterMs, kind, opens, closes, moves, passes } of steps) {
    nowMs += kind === 'clock' ? -afterMs : afterMs;
    const opened = Array.from({ length: opens }, () =>
      connectionWith({ id: String(nextId++), firstSeenMs: nowMs, bytesSent: 0, bytesReceived: 0 }),
    );
    const changed = moves.flatMap(({ index, bytes, state }) => {
      const moved = open[index];
      if (moved === undefined) return [];
      const change = { id: moved.id, bytesSent: (moved.bytesSent ?? 0) + bytes, ...(state && { state }) };
      open = open.map((connection) => (connection.id === moved.id ? { ...connection, ...change } : connection));
      return [change];
    });
    const ending = [...new Set(closes.flatMap((index) => open[index] ?? []))];
    open = [...open.filter((connection) => !ending.includes(connection)), ...opened];
    const closed: ConnectionClose[] = ending.map(({ id }) => ({ id, closedAtMs: nowMs, state: 'TIME_WAIT' }));
    const short = connectionWith({ id: `short-${nextId++}`, firstSeenMs: nowMs - 50 });
    if (passes) closed.push({ ...short, closedAtMs: nowMs - 10, state: 'TIME_WAIT' });
    if (kind === 'restart' || kind === 'clock') messages.push(hello);
    // To a new host every connection is new, even if it keeps its id.
    if (kind === 'clock' || (kind === 'restart' && passes)) {
      open = open.map((connection) => ({ ...connection, firstSeenMs: nowMs }));
    }
    messages.push(
      kind === 'look' ? { type: 'changes', takenAtMs: nowMs, opened, changed, closed } : snapshotAt(nowMs, open),
    );
  }
  return messages;
}
