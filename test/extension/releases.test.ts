import { describe, expect, test } from 'vitest';
import { parseHostMessage } from '../../extension/background/host/parse-host-message.ts';
import { updatesFromHost } from '../../extension/background/host/updates-from-host.ts';
import { checkResults } from '../../extension/background/exit/check-results.ts';
import { parseSettings } from '../../extension/contract/parse-settings.ts';
import { defaultSettings, settingNames } from '../../extension/contract/settings.ts';
import { parseExitHistory } from '../../extension/exit/parse-exit-history.ts';
import { parseExport } from '../../extension/export/parse-export.ts';
import { applyUpdate } from '../../extension/store/apply-update.ts';
import { initialState, type AppState } from '../../extension/store/app-state.ts';
import { parseRequest } from '../../native-host/messaging/parse-request.ts';
import type { HostMessage } from '../../native-host/protocol.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { differences } from '../releases/differences.ts';
import { currentVersion, readRecorded, recordAnew, recordedVersions } from '../releases/release-files.ts';

const recorded = (version: string, name: Parameters<typeof readRecorded>[1]): Record<string, unknown>[] => {
  const value = readRecorded(version, name);
  return Array.isArray(value) ? value.filter(isRecord) : [];
};

test('the messages of this version are recorded', () => {
  expect(recordedVersions(), recordAnew).toContain(currentVersion);
});

describe.each(recordedVersions())('of release %s', (version) => {
  const fromHost = recorded(version, 'from-host');

  test('every kind of message is recorded, and each is understood as it is', () => {
    const types = new Set(fromHost.map(({ type }) => type));
    expect([...types]).toEqual(
      expect.arrayContaining(['hello', 'database', 'snapshot', 'changes', 'egress', 'located', 'problem']),
    );
    for (const message of fromHost) expect(parseHostMessage(message)).toEqual({ kind: 'message', message });
  });

  test('the messages make the state that the host described', () => {
    const state = stateAfter(fromHost);
    const listed = fromHost
      .flatMap(({ connections = [], opened = [] }) => [connections, opened].flat())
      .filter(isRecord);
    expect([...state.connections.keys()].sort()).toEqual(listed.map(({ id }) => id).sort());
    for (const { id, processName, place } of listed) {
      expect(state.connections.get(String(id))).toMatchObject({ processName, place });
    }
    const closed = fromHost.flatMap(({ closed = [] }) => [closed].flat()).filter(isRecord);
    expect(closed.length).toBeGreaterThan(0);
    for (const change of closed) expect(state.connections.get(String(change.id))).toMatchObject(change);
    const egress = fromHost.findLast(({ type }) => type === 'egress');
    expect({ type: 'egress', ...state.egress }).toEqual(egress);
    expect(state.databases).toEqual(fromHost.find(({ type }) => type === 'database')?.databases);
    expect(state.problems.map(({ code }) => code)).toContain('bad-request');
  });

  test('the snapshot in two parts makes the same state', () => {
    const [snapshot = {}] = fromHost.filter(({ type }) => type === 'snapshot');
    const rows = Array.isArray(snapshot.connections) ? snapshot.connections : [];
    const parts = [1, 2].map((part) => ({ ...snapshot, part, parts: 2, connections: [rows[part - 1]] }));
    expect(rows).toHaveLength(2);
    expect([...stateAfter(parts).connections]).toEqual([...stateAfter([snapshot]).connections]);
  });

  test('the host takes each request', () => {
    const requests = recorded(version, 'to-host');
    expect(requests.map(({ type }) => type)).toEqual(['subscribe', 'locate', 'reload-database', 'unsubscribe']);
    for (const request of requests) {
      expect(parseRequest(Buffer.from(JSON.stringify(request)))).toEqual({ request });
    }
  });

  test('the stored settings are kept, each of them', () => {
    const stored = readRecorded(version, 'settings');
    const settings = parseSettings(isRecord(stored) ? stored : {});
    expect(settings).toEqual({ ...defaultSettings, ...settingsIn(stored) });
    for (const name of settingNames.filter((one) => one in settingsIn(stored))) {
      expect(settings[name], name).not.toEqual(defaultSettings[name]);
    }
  });

  test('what is kept in memory is read by the next background', () => {
    const session = readRecorded(version, 'session');
    const exit = isRecord(session) && isRecord(session.exit) ? session.exit : {};
    expect(parseExitHistory(exit.history)).toEqual(exit.history);
    expect(exit.history).not.toEqual([]);
    if (exit.check !== null) expect(checkResults(exit.check)).toBeNull();
  });

  test('an export is shown as it was', () => {
    const file = readRecorded(version, 'export');
    expect(parseExport(JSON.stringify(file))).toEqual({
      kind: 'parsed',
      envelope: { ...(isRecord(file) ? file : {}), hosts: [], browserPids: [] },
    });
  });
});

/** Settings from before the first release, whose fields were added one after the other. */
test.each([
  [
    'without an expected exit',
    { watching: false, intervalMs: 5000, theme: 'dark', colourBy: 'state', projection: 'flat' },
  ],
  [
    'without the choice of UDP',
    {
      theme: 'contrast',
      exit: { choice: { countries: ['NL'], tunnel: true }, check: { service: null, onChange: true } },
    },
  ],
])('settings of a version %s are kept', (_, stored) => {
  expect(parseSettings(stored)).toMatchObject(stored);
});

test('settings of a newer version: what this one does not know is the default, and the rest stays', () => {
  const stored = readRecorded(currentVersion, 'settings');
  const newer = {
    ...settingsIn(stored),
    theme: 'sepia',
    home: { kind: 'mobile' },
    colourBy: 'age',
    sound: true,
  };
  const settings = parseSettings(newer);
  const { theme, home, colourBy } = defaultSettings;
  expect(settings).toEqual({ ...defaultSettings, ...settingsIn(stored), theme, home, colourBy });
});

/** Of what is stored: beside the settings stands that the setup page was shown. */
function settingsIn(stored: unknown): Record<string, unknown> {
  const names: readonly string[] = settingNames;
  return Object.fromEntries(Object.entries(isRecord(stored) ? stored : {}).filter(([name]) => names.includes(name)));
}

test('a field that is new, gone or of another type is a difference; another value is none', () => {
  const message = { type: 'snapshot', connections: [{ id: '1', place: null, port: 1 }], problems: [] };
  const today = { ...message, connections: [{ id: '2', place: { city: 'x' }, port: '1', user: null }] };
  expect(differences([message], [message])).toEqual([]);
  expect(differences([message], [{ ...message, problems: [{ code: 'x', n: 1 }] }])).toEqual([]);
  expect(differences([message], [today])).toEqual([
    '[snapshot].connections[].port was number, is string',
    '[snapshot].connections[].user is new',
  ]);
  expect(differences([message], [{ type: 'snapshot', problems: [] }])).toEqual(['[snapshot].connections is gone']);
  expect(differences([message], [])).toEqual([]);
  expect(differences([message, { type: 'problem' }], [message])).toEqual(['[problem] is gone']);
});

function stateAfter(messages: readonly unknown[]): AppState {
  const translate = updatesFromHost();
  return messages
    .flatMap((message): HostMessage[] => {
      const parsed = parseHostMessage(message);
      return parsed.kind === 'message' ? [parsed.message] : [];
    })
    .reduce((state, message) => translate(state, message).reduce(applyUpdate, state), initialState);
}
