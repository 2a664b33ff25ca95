import { describe, expect, test } from 'vitest';
import { faultText } from '../../../../native-host/commands/sentences/fault-text.ts';
import { deriveFaults, type DoctorFacts } from '../../../../native-host/registration/doctor/derive-faults.ts';
import { policyInForce } from '../../../../native-host/registration/doctor/policy.ts';
import type { Outcome, Trial } from '../../../../native-host/registration/doctor/trial.ts';
import type { BrowserStatus } from '../../../../native-host/registration/read-status.ts';

const program = '/home/me/.local/share/tapmap/host/tapmap';
const browser = (facts: Partial<BrowserStatus> = {}): BrowserStatus => ({
  name: 'chrome',
  title: 'Google Chrome',
  family: 'chromium',
  found: true,
  manifestPath: '/home/me/tapmap.json',
  registration: 'registered',
  flaw: null,
  program,
  ids: [],
  isSystemWide: false,
  shadowed: null,
  ...facts,
});
const responded = (facts: Partial<Extract<Outcome, { kind: 'responded' }>['greeting']> = {}): Outcome => ({
  kind: 'responded',
  greeting: { version: '1.0.0', nodeVersion: null, source: 'netlink', databases: [], problems: [], ...facts },
  endedByItself: true,
});
const trial = (outcome: Outcome, facts: Partial<Trial> = {}): Trial => ({
  ...{
    program,
    family: 'chromium',
    manifestPath: '/home/me/tapmap.json',
    extensionId: 'a',
    browsers: ['Google Chrome'],
  },
  outcome,
  ...facts,
});
const well: DoctorFacts = {
  ...{
    system: 'linux',
    user: 'me',
    homeDirs: ['/home/me', '/var/home/me'],
    thisVersion: '1.0.0',
    askingId: null,
    socketProblem: null,
  },
  ...{ browsers: [browser()], trials: [trial(responded())], policies: new Map(), folders: [], installations: [] },
};
const faults = (facts: Partial<DoctorFacts>) => deriveFaults({ ...well, ...facts });

test('where all is well there is no fault', () => {
  expect(faults({})).toEqual([]);
});

describe('a browser', () => {
  test.each<[string, BrowserStatus[], string[]]>([
    ['that is not here is no fault, whatever its manifest is', [browser({ found: false, registration: 'dead' })], []],
    ['that is not registered is none where another is', [browser(), browser({ registration: 'absent' })], []],
    ['alone that is not registered is one', [browser({ registration: 'absent' })], ['not-installed']],
    [
      'that cannot start programs is none beside another',
      [browser(), browser({ registration: 'confined', manifestPath: null, confinement: 'snap' })],
      [],
    ],
    [
      'alone that cannot start programs is one',
      [browser({ registration: 'confined', manifestPath: null, confinement: 'flatpak' })],
      ['only-confined'],
    ],
    ['whose portal was told no', [browser({ registration: 'refused', confinement: 'portal' })], ['portal-refused']],
  ])('%s', (_, browsers, codes) => {
    expect(faults({ browsers }).map(({ code }) => code)).toEqual(codes);
  });

  test('that the portal refuses is told with its cure', () => {
    const [fault] = faults({ browsers: [browser({ title: 'Firefox (snap)', registration: 'refused' })] });
    expect(fault?.command).toBe('flatpak permission-set webextensions tapmap snap.firefox yes');
  });

  test('whose registration is that of all users is mended for all users', () => {
    const [fault] = faults({
      browsers: [browser({ isSystemWide: true, registration: 'dead', flaw: 'program-missing' })],
    });
    expect(fault).toMatchObject({ code: 'program-unusable', command: 'sudo tapmap install --system' });
  });
});

describe('a start', () => {
  test('that fails the same in both ways is told once, with all browsers', () => {
    const ended: Outcome = { kind: 'ended', exitStatus: 1, signal: null, stderr: 'no' };
    const trials = [trial(ended), trial(ended, { family: 'firefox', browsers: ['Firefox'] })];
    expect(faults({ trials })).toMatchObject([{ code: 'host-ended', browsers: ['Google Chrome', 'Firefox'] }]);
  });

  test.each<[string, boolean, string | null]>([
    ['database-old', true, null],
    ['database-old', false, 'tapmap database update'],
    ['database-unusable', true, 'tapmap install'],
    ['database-unusable', false, 'tapmap database update'],
    ['events-lost', false, null],
  ])('whose host reports %s of data that is built in: %s', (code, builtIn, command) => {
    const path = '/data/city.mmdb';
    const databases = [{ role: 'city', path, type: 'City', builtAtMs: 0, builtIn }];
    const greeting = responded({ databases, problems: [{ code, path }] });
    expect(faults({ trials: [trial(greeting)] }).map((fault) => fault.command)).toEqual(
      command === null ? [] : [command],
    );
  });

  test('versions are compared as numbers', () => {
    const commandFor = (version: string) =>
      faults({ thisVersion: '0.9.0', trials: [trial(responded({ version }))] })[0]?.command;
    expect(commandFor('0.10.0')).toBe(`${program} status`);
    expect(commandFor('0.8.9')).toBe('tapmap install');
  });
});

describe('a policy that forbids', () => {
  const userLevel = policyInForce([{ place: 'P', values: { NativeMessagingUserLevelHosts: false } }]);
  const policies = new Map([['chrome', userLevel]]);

  test("users' own hosts is no fault where the one for all users is used", () => {
    expect(faults({ policies }).map(({ code }) => code)).toEqual(['policy-forbids-user-hosts']);
    expect(faults({ policies, browsers: [browser({ isSystemWide: true })] })).toEqual([]);
  });

  test('has no command on Windows, where nothing is installed for all users', () => {
    expect(faults({ policies, system: 'windows' })).toMatchObject([{ command: null }]);
  });
});

test('a word that a shell would read otherwise is quoted in the command', () => {
  const folder = { why: 'writable', path: "/home/me/it's me", owner: 'me', mode: '777' } as const;
  expect(faults({ folders: [folder] })[0]?.command).toBe(String.raw`chmod go-w '/home/me/it'\''s me'`);
});

test('every fault is a sentence that ends, and its command stands on a line of its own', () => {
  const some = faults({
    browsers: [
      browser({ registration: 'broken', flaw: 'too-large' }),
      browser({ registration: 'dead', flaw: 'program-missing' }),
      browser({ registration: 'closed' }),
      browser({ registration: 'refused' }),
      browser({ shadowed: { manifestPath: '/etc/tapmap.json', program: '/usr/lib/tapmap/tapmap', isStartable: true } }),
      browser({ title: 'Firefox', program: '/opt/tapmap' }),
    ],
    trials: [
      trial({ kind: 'not-tried', trust: { kind: 'not-ours' } }),
      trial({ kind: 'not-tried', trust: { kind: 'unsafe', why: 'writable', path: '/tmp', owner: 'me', mode: '777' } }),
      trial({ kind: 'cannot-start', errno: 'ENOEXEC' }),
      trial({ kind: 'silent', limitMs: 15_000, saidHello: false }),
      trial({ kind: 'ended', exitStatus: null, signal: 'SIGSEGV', stderr: '' }),
      trial({ kind: 'ended', exitStatus: 127, signal: null, stderr: '' }),
      trial({ kind: 'garbled', reason: 'not-json' }),
      trial({ kind: 'node-too-old', version: 'v12.0.0' }),
      trial({
        ...responded({ version: '0.1.0', problems: [{ code: 'database-missing', role: 'city' }] }),
        endedByItself: false,
      } as Outcome),
    ],
    policies: new Map([['chrome', policyInForce([{ place: 'P', values: { NativeMessagingBlocklist: ['*'] } }])]]),
    folders: [{ why: 'no-access', path: '/home/me/.config', owner: 'me', mode: '0' }],
    installations: [{ folder: '/home/me/host', version: '1', missing: ['tapmap.js'], isSystemWide: false }],
    socketProblem: { code: 'sockets-unreadable', errno: 'EPERM' },
  });
  expect(new Set(some.map(({ code }) => code)).size).toBe(21);
  for (const fault of some) {
    const [sentence = '', ...rest] = faultText(fault).split('\n');
    expect(sentence, fault.code).toMatch(fault.command === null ? /[.)]$/ : /:$/);
    expect(rest).toEqual(fault.command === null ? [] : [`  ${fault.command}`]);
    expect(sentence).not.toMatch(/undefined|null|\[object/);
  }
});
