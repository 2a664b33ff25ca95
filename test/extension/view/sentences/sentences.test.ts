import { describe, expect, test } from 'vitest';
import { needsAttention, type HostState } from '../../../../extension/contract/host-state.ts';
import { hostCommands } from '../../../../extension/view/sentences/host-commands.ts';
import { hostStateSentence } from '../../../../extension/view/sentences/host-state-sentence.ts';
import type { ProblemCode } from '../../../../native-host/protocol.ts';
import { problemSentence } from '../../../../extension/view/sentences/problem-sentence.ts';

const kinds = ['silent', 'not-installed', 'no-portal', 'cannot-start', 'crashed', 'garbled'] as const;
const states: HostState[] = [
  ...kinds.map((kind) => ({ kind })),
  { kind: 'ended-early', respondedAtMs: 1_764_000_000_000 },
  { kind: 'not-allowed', extensionId: 'abcdefghijklmnopabcdefghijklmnop' },
  { kind: 'node-too-old', version: 'v18.19.1' },
  { kind: 'too-old', version: '0.0.1' },
  { kind: 'too-new', version: null },
];

describe.each(states)('the state $kind', (state) => {
  const { sentence, nextStep, command } = hostStateSentence(state);

  test('needs the user, and says what happened and what to do', () => {
    expect(needsAttention(state)).toBe(true);
    expect(sentence).toMatch(/^(The|TapMap) .+\.$/);
    expect(nextStep).not.toBeNull();
  });

  test('has a command if and only if its next step promises one', () => {
    expect(nextStep?.endsWith(':')).toBe(command !== null);
  });
});

test('an outdated host gets the command to update, not only to install', () => {
  expect(hostStateSentence({ kind: 'too-old', version: null }).command).toBe(hostCommands.update);
});

test('a host that does not let the extension in is given its id', () => {
  const extensionId = 'abcdefghijklmnopabcdefghijklmnop';
  const { sentence, command } = hostStateSentence({ kind: 'not-allowed', extensionId });
  expect(sentence).toContain(extensionId);
  expect(command).toMatch(/ install --extension-id abcdefghijklmnopabcdefghijklmnop$/);
});

test('each state has its own sentence', () => {
  expect(new Set(states.map((state) => hostStateSentence(state).sentence)).size).toBe(states.length);
});

test.each<HostState>([
  { kind: 'running', version: '0.1.0', platform: 'linux', source: 'netlink' },
  { kind: 'starting' },
  { kind: 'stopped' },
])('$kind needs nobody', (state) => {
  expect(needsAttention(state)).toBe(false);
});

test('hidden owners are counted, and the reason is given', () => {
  const { sentence, nextStep } = problemSentence({ code: 'owners-hidden', sockets: 3 });
  expect(sentence).toBe('Programs of other users are hidden (3 sockets).');
  expect(nextStep).toContain('only to the user who runs it');
});

test('an unusable database is named', () => {
  expect(problemSentence({ code: 'database-unusable', path: '/data/city.mmdb' }).sentence).toContain('city.mmdb');
  expect(problemSentence({ code: 'database-unusable', path: '/x/city.mmdb', builtIn: true }).nextStep).toContain(
    'einstall',
  );
});

const problemCodes: Record<ProblemCode, true> = {
  'bad-request': true,
  'bad-address': true,
  'owners-hidden': true,
  'sockets-unreadable': true,
  'events-lost': true,
  'namespace-unreadable': true,
  'database-unusable': true,
  'database-missing': true,
  'database-old': true,
  'egress-unreadable': true,
  'rows-unreadable': true,
  'details-unreadable': true,
  'problems-omitted': true,
  'message-too-long': true,
  'node-too-old': true,
};

test('every problem has its own sentence, and a next step with the command that it promises', () => {
  const codes = Object.keys(problemCodes);
  const problems = codes.filter(isCode).map((code) => problemSentence({ code, address: '192.0.2.300' }));
  expect(new Set(problems.map(({ sentence }) => sentence)).size).toBe(codes.length);
  for (const { sentence, nextStep, command } of problems) {
    expect(sentence).not.toContain('reported');
    expect(nextStep.endsWith(':')).toBe(command !== undefined);
  }
});

test('a message that the extension cannot read is a problem with a next step, a command and the field', () => {
  const problem = problemSentence({ code: 'message-malformed', message: 'changes', field: '.opened[0].id' });
  expect(problem.nextStep).toContain('“changes.opened[0].id”');
  expect(problem.nextStep.endsWith(':')).toBe(true);
  expect(problem.command).toBe(hostCommands.rebuild);
});

test('text that is not an address is named', () => {
  expect(problemSentence({ code: 'bad-address', address: '192.0.2.300' }).sentence).toContain('192.0.2.300');
});

function isCode(code: string): code is ProblemCode {
  return code in problemCodes;
}

test('connections of kinds that are not known are counted', () => {
  expect(problemSentence({ code: 'kinds-unknown', count: 1 }).sentence).toContain('1 connection of a kind');
  expect(problemSentence({ code: 'kinds-unknown', count: 2 }).sentence).toContain('2 connections of kinds');
});
