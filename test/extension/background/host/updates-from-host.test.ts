import { expect, test } from 'vitest';
import { updatesFromHost } from '../../../../extension/background/host/updates-from-host.ts';
import { applyUpdate } from '../../../../extension/store/apply-update.ts';
import { initialState, type AppState } from '../../../../extension/store/app-state.ts';
import type { HelloMessage, HostMessage, SnapshotMessage } from '../../../../native-host/protocol.ts';
import { noRoute } from '../../../native-host/messaging/no-route.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';

const hello: HelloMessage = {
  type: 'hello',
  protocol: 1,
  version: '0.1.0',
  platform: 'linux',
  source: 'netlink',
  databases: [],
  capabilities: [],
};

test('passes a snapshot on when its last part has arrived', () => {
  const translate = updatesFromHost();
  expect(types(translate(initialState, snapshot(['1'], 1000, 1, 2)))).not.toContain('snapshot');
  expect(types(translate(initialState, snapshot(['2'], 1000, 2, 2)))).toContain('snapshot');
});

test('a look that changes nothing is not passed on', () => {
  const { translate, state } = after([hello, snapshot(['1'], 1000)]);
  expect(translate(state, { type: 'changes', takenAtMs: 2000, opened: [], changed: [], closed: [] })).toEqual([]);
});

test('what the same host no longer lists has closed since', () => {
  const { state } = after([hello, snapshot(['1', '2'], 1000), snapshot(['2'], 2000)]);
  expect(state.connections.get('1')?.closedAtMs).toBe(2000);
  expect(state.connections.get('2')?.closedAtMs).toBeNull();
});

test('what another host does not list is gone without a word', () => {
  const { state } = after([hello, snapshot(['1'], 1000), hello, snapshot(['2'], 2000)]);
  expect([...state.connections.keys()]).toEqual(['2']);
});

test('a way out is known as the host tells it', () => {
  const { state } = after([hello, { type: 'egress', ...noRoute, takenAtMs: 5 }]);
  expect(state.egress).toEqual({ ...noRoute, takenAtMs: 5 });
});

test('an egress that can no longer be read is unknown', () => {
  const egress = { ...noRoute, takenAtMs: 5 };
  const unreadable: HostMessage = { type: 'problem', code: 'egress-unreadable', errno: 4 };
  const { state } = after([hello, { type: 'egress', ...egress }, unreadable]);
  expect(state.egress).toBeNull();
  const over = after([hello, unreadable, { ...unreadable, over: true }, { type: 'egress', ...egress }]);
  expect(over.state.egress).toMatchObject({ takenAtMs: 5 });
});

function after(messages: HostMessage[]): { translate: ReturnType<typeof updatesFromHost>; state: AppState } {
  const translate = updatesFromHost();
  const state = messages.reduce(
    (before, message) => translate(before, message).reduce(applyUpdate, before),
    initialState,
  );
  return { translate, state };
}

function snapshot(ids: string[], takenAtMs: number, part = 1, parts = 1): SnapshotMessage {
  return {
    type: 'snapshot',
    part,
    parts,
    takenAtMs,
    source: 'netlink',
    platform: 'linux',
    hostVersion: '0.1.0',
    complete: true,
    problems: [],
    connections: ids.map((id) => connectionWith({ id })),
  };
}

function types(updates: { type: string }[]): string[] {
  return updates.map(({ type }) => type);
}
