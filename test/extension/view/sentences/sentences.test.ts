import { describe, expect, test } from 'vitest';
import { needsAttention, type HostState } from '../../../../extension/contract/host-state.ts';
import { hostCommands } from '../../../../extension/view/sentences/host-commands.ts';
import { hostStateSentence } from '../../../../extension/view/sentences/host-state-sentence.ts';
import { problemSentence } from '../../../../extension/view/sentences/problem-sentence.ts';

const kinds = ['silent', 'not-installed', 'not-allowed', 'cannot-start', 'crashed', 'garbled'] as const;
const states: HostState[] = [
  ...kinds.map((kind) => ({ kind })),
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

  test('has a command exactly where its next step promises one', () => {
    expect(nextStep?.endsWith(':')).toBe(command !== null);
  });
});

test('what is too old is told how to be updated, and not only to be installed', () => {
  expect(hostStateSentence({ kind: 'too-old', version: null }).command).toBe(hostCommands.update);
});

test('no two states share a sentence', () => {
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

test('a database that cannot be used is named', () => {
  expect(problemSentence({ code: 'database-unusable', path: '/data/city.mmdb' }).sentence).toContain('city.mmdb');
});
