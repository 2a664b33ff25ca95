import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseHostMessage, type ParsedHostMessage } from '../../../../extension/background/host/parse-host-message.ts';
import { updatesFromHost } from '../../../../extension/background/host/updates-from-host.ts';
import { parseExport } from '../../../../extension/export/parse-export.ts';
import { applyUpdate } from '../../../../extension/store/apply-update.ts';
import { initialState, type AppState } from '../../../../extension/store/app-state.ts';
import { isRecord } from '../../../../scripts/is-record.ts';
import { currentVersion, readRecorded } from '../../../releases/release-files.ts';
import { reworded, spoilt, valueAt, withValue } from '../../../releases/changed-values.ts';
import { changes, messages, snapshot } from '../host-messages.ts';

const newer = 'of a newer host';

test.each<[path: string, readAs: unknown]>([
  ['hello.source', 'unknown'],
  ['snapshot.source', 'unknown'],
  ['snapshot.connections[0].state', null],
  ['snapshot.connections[0].direction', 'unknown'],
  ['snapshot.connections[0].scope', 'unknown'],
  ['snapshot.connections[0].place.precision', 'country'],
  ['snapshot.problems[0].code', newer],
  ['changes.opened[0].state', null],
  ['changes.closed[0].state', null],
  ['egress.ipv4.kind', 'unknown'],
  ['egress.ipv4.tunnel', 'perhaps'],
  ['egress.interfaces[0].kind', 'unknown'],
  ['egress.resolver', 'other'],
  ['egress.nameServers[0].asked', 'all'],
  ['egress.reasons[0].code', newer],
  ['located.results[0].scope', 'unknown'],
  ['located.results[0].place.precision', 'country'],
  ['database.databases[0].role', 'unknown'],
  ['problem.code', newer],
])('%s in a word of a newer host is read as %j, and all else as it is', (path, readAs) => {
  const [type = '', ...steps] = path.split(/[.[\]]+/).filter(Boolean);
  const message = messages.find((one) => one.type === type);
  const parsed = parseHostMessage(withValue(message, steps, newer));
  expect(parsed).toMatchObject({ kind: 'message' });
  expect(valueAt(messageOf(parsed), steps)).toBe(readAs);
  const others = steps.includes('asked') ? { resolver: 'other' } : {};
  expect(messageOf(parsed)).toEqual(withValue({ ...message, ...others }, steps, readAs));
});

test('traits of a newer database are left out', () => {
  const parsed = parseHostMessage(withValue(snapshot, ['connections', '0', 'traits'], ['anycast', 'hosting']));
  expect(valueAt(messageOf(parsed), ['connections', '0', 'traits'])).toEqual(['anycast']);
});

test('when a name server is asked, in a newer word, makes the order unknown', () => {
  const egress = messages.find(({ type }) => type === 'egress');
  const parsed = parseHostMessage(withValue(egress, ['nameServers', '0', 'asked'], newer));
  expect(messageOf(parsed)).toMatchObject({ resolver: 'other' });
});

test('connections of a protocol that is not known are counted while they are open, and updates of them are ignored', () => {
  const [row = {}] = snapshot.connections;
  const other = { id: '7', protocol: 'sctp', closedAtMs: null, streams: 3 };
  let state = after(initialState, { ...snapshot, connections: [row, other, { ...other, id: '8' }] });
  expect([...state.connections.keys()]).toEqual(['1']);
  expect(state.problems).toContainEqual({ code: 'kinds-unknown', count: 2 });
  const look = { ...changes, opened: [], changed: [], closed: [] };
  state = after(state, { ...look, opened: [{ ...other, id: '9' }], changed: [{ id: '7', rttMs: 3 }] });
  expect(state.problems).toContainEqual({ code: 'kinds-unknown', count: 3 });
  const before = state.problems;
  state = after(state, { ...look, changed: [{ id: '8', state: newer }] });
  expect(state.problems).toBe(before);
  state = after(state, {
    ...look,
    closed: [
      { id: '7', closedAtMs: 9 },
      { ...other, id: '10', closedAtMs: 9 },
    ],
  });
  expect(state.problems).toContainEqual({ code: 'kinds-unknown', count: 2 });
  expect([...state.connections.keys()]).toEqual(['1']);
  state = after(state, {
    ...look,
    closed: [
      { id: '8', closedAtMs: 9 },
      { ...other, id: '9', closedAtMs: 9 },
    ],
  });
  expect(state.problems.map(({ code }) => code)).not.toContain('kinds-unknown');
});

test('a row of another protocol without an id, or a wrong field beside a newer word, is refused and named', () => {
  const [row = {}] = snapshot.connections;
  const parsed = parseHostMessage({ ...snapshot, connections: [{ ...row, id: 7, protocol: 'sctp' }] });
  expect(parsed).toMatchObject({ kind: 'malformed', field: '.connections[0].id' });
  expect(parseHostMessage({ ...snapshot, connections: [{ ...row, state: newer, pid: 'x' }] })).toMatchObject({
    kind: 'malformed',
    field: '.connections[0].pid',
  });
});

test('a file of a newer version is shown with what is known of it, and what is not is counted', () => {
  const recorded = readRecorded(currentVersion, 'export');
  const file = isRecord(recorded) ? recorded : {};
  const [row = {}] = Array.isArray(file['connections']) ? file['connections'].filter(isRecord) : [];
  const connections = [
    { ...row, state: newer, scope: newer, newField: [1] },
    { id: '7', protocol: 'sctp' },
    { id: '8', protocol: 'quic' },
  ];
  const parsed = parseExport(JSON.stringify({ ...file, connections, problems: [{ code: newer, count: 1 }] }));
  expect(parsed).toMatchObject({
    kind: 'parsed',
    envelope: {
      connections: [{ id: row['id'], state: null, scope: 'unknown' }],
      problems: [{ code: newer }, { code: 'kinds-unknown', count: 2 }],
    },
  });
  const again = { ...file, connections, problems: [{ code: 'kinds-unknown', count: 3 }] };
  expect(parseExport(JSON.stringify(again))).toMatchObject({
    envelope: { problems: [{ code: 'kinds-unknown', count: 5 }] },
  });
});

const recorded = [readRecorded(currentVersion, 'from-host'), messages].flat().filter(isRecord);

test('a recorded message with other words and more fields is never malformed', () => {
  const word = fc.string({ minLength: 1 });
  const changed = fc.tuple(
    fc.constantFrom(...recorded),
    fc.infiniteStream(fc.option(word, { freq: 3 })),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(changed, ([message, words, extra]) => {
      const parsed = parseHostMessage(reworded(message, () => nextOf(words), extra));
      expect(parsed.kind).toBe('message');
    }),
    { numRuns: 200 },
  );
});

test('nothing that a host may send makes the parser or the state throw', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const junk = fc.tuple(fc.constantFrom(...recorded), fc.array(fc.tuple(fc.nat(), fc.anything()), { maxLength: 5 }));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        junk.map(([message, spoils]) => spoilt(message, spoils)),
      ),
      (value) => {
        const parsed = parseHostMessage(value);
        expect(['message', 'unknown-type', 'too-old', 'too-new', 'malformed']).toContain(parsed.kind);
        if (parsed.kind === 'message')
          updatesFromHost()(initialState, parsed.message, parsed.hidden).reduce(applyUpdate, initialState);
      },
    ),
    { numRuns: 300 },
  );
});

test('what is wrong beside a connection of an unknown protocol is what is named', () => {
  const [row] = snapshot.connections;
  const connections = [
    { id: 'other', protocol: 'sctp' },
    { ...row, remotePort: 70_000 },
  ];
  expect(parseHostMessage({ ...snapshot, connections })).toMatchObject({
    kind: 'malformed',
    field: expect.stringMatching(/^\.connections\[\d\]\.remotePort$/) as unknown,
  });
});

let translate = updatesFromHost();
function after(state: AppState, message: unknown): AppState {
  if (state === initialState) translate = updatesFromHost();
  const parsed = parseHostMessage(message);
  if (parsed.kind !== 'message') throw new Error(JSON.stringify(parsed));
  return translate(state, parsed.message, parsed.hidden).reduce(applyUpdate, state);
}

const messageOf = (parsed: ParsedHostMessage): unknown => (parsed.kind === 'message' ? parsed.message : parsed);

function nextOf(words: Iterator<string | null, unknown>): string | null {
  const result = words.next();
  return result.done === true ? null : result.value;
}
