import { describe, expect } from 'vitest';
import { inStatusWorld } from './status-home.ts';

const test = inStatusWorld();

describe('what the administrator set', () => {
  const managed = '/etc/opt/chrome/policies/managed';
  const withPolicies = (...files: [string, string][]): string =>
    [
      `mount -t tmpfs none /etc/opt; mkdir -p ${managed}`,
      ...files.map(([name, text]) => `printf '%s' '${text}' > ${managed}/${name}`),
    ].join('\n');

  test.for<[string, [string, string][], Record<string, unknown>[]]>([
    [
      'blocks every host',
      [['a.json', '{"NativeMessagingBlocklist":["*"]}']],
      [{ code: 'policy-blocks-host', place: `${managed}/a.json`, command: `sudoedit ${managed}/a.json` }],
    ],
    [
      'blocks every host but ours',
      [
        ['a.json', '{"NativeMessagingBlocklist":["*"]}'],
        ['b.json', '{"NativeMessagingAllowlist":["tapmap"],}'],
      ],
      [],
    ],
    ['blocks another host', [['a.json', '{"NativeMessagingBlocklist":["other"]}']], []],
    [
      'takes back what an earlier file set',
      [
        ['a.json', '{"NativeMessagingBlocklist":["*"]}'],
        ['b.json', '{"NativeMessagingBlocklist":[]}'],
      ],
      [],
    ],
    [
      "forbids users' own hosts",
      [['a.json', '{"NativeMessagingUserLevelHosts":false}']],
      [{ code: 'policy-forbids-user-hosts', place: `${managed}/a.json`, command: 'sudo tapmap install --system' }],
    ],
    ['is no JSON', [['a.json', '{"NativeMessagingBlocklist":["*"']], []],
    ['has the wrong type', [['a.json', '{"NativeMessagingUserLevelHosts":0,"NativeMessagingBlocklist":"*"}']], []],
  ])('%s', ([, files, faults], { installed: home }) => {
    const status = home.status({ prepare: withPolicies(...files) });
    expect(status).toMatchObject({ exitStatus: faults.length === 0 ? 0 : 1 });
    expect(status.faults).toMatchObject(faults.map((fault) => ({ ...fault, browser: 'Google Chrome' })));
  });

  test('a pipe among the policies does not stop it', ({ installed: home }) => {
    expect(home.status({ prepare: `${withPolicies()}; mkfifo ${managed}/pipe.json` })).toMatchObject({ exitStatus: 0 });
  });
});
