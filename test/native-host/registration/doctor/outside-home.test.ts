import { describe, expect, test } from 'vitest';
import { faultText } from '../../../../native-host/commands/sentences/fault-text.ts';
import { deriveFaults, type DoctorFacts } from '../../../../native-host/registration/doctor/derive-faults.ts';
import type { Trial } from '../../../../native-host/registration/doctor/trial.ts';
import type { BrowserStatus } from '../../../../native-host/registration/read-status.ts';

const well: DoctorFacts = {
  ...{ system: 'linux', user: 'me', homeDirs: ['/home/me', '/var/home/me'], thisVersion: '1.0.0', askingId: null },
  ...{ socketProblem: null, browsers: [], trials: [], policies: new Map(), folders: [], installations: [] },
};
const faults = (facts: Partial<DoctorFacts>) => deriveFaults({ ...well, ...facts });

describe('what is outside the home folder', () => {
  const refused = (path: string): Trial => ({
    ...{
      program: path,
      family: 'chromium',
      manifestPath: '/tapmap.json',
      extensionId: 'a',
      browsers: ['Google Chrome'],
    },
    outcome: { kind: 'not-tried', trust: { kind: 'unsafe', why: 'other-owner', path, owner: 'other', mode: null } },
  });

  test.each([
    ['/home', null],
    ['/', null],
    ['/home/other', null],
    ['/home/me', null],
    ['/home/me/.config', 'sudo chown -R me /home/me/.config'],
    ['/var/home/me/.config', 'sudo chown -R me /var/home/me/.config'],
  ])('is never given to this user with all that is in it: %s', (path, command) => {
    const folder = { why: 'other-owner', path, owner: 'other', mode: '755' } as const;
    const [fault] = faults({ folders: [folder] });
    expect(fault?.command).toBe(command);
    expect(fault && faultText(fault).includes('Ask who manages this computer.')).toBe(command === null);
    expect(faults({ trials: [refused(path)] })[0]?.command).toBe(
      command === null ? 'tapmap install' : `${command} && tapmap install`,
    );
  });

  test('is closed to others by who may do that', () => {
    const commandFor = (path: string) =>
      faults({ folders: [{ why: 'writable', path, owner: 'root', mode: '777' }] })[0]?.command;
    expect(commandFor('/srv/home')).toBe('sudo chmod go-w /srv/home');
    expect(commandFor('/home/me')).toBe('chmod go-w /home/me');
    expect(commandFor('/home/me/.config')).toBe('chmod go-w /home/me/.config');
  });

  test('is registered anew where it cannot be read', () => {
    const browser: BrowserStatus = {
      ...{ name: 'chrome', title: 'Google Chrome', family: 'chromium', found: true, program: null, ids: [] },
      ...{ registration: 'broken', flaw: 'forbidden', isSystemWide: true, shadowed: null },
      manifestPath: '/etc/opt/chrome/native-messaging-hosts/tapmap.json',
    };
    expect(faults({ browsers: [browser] })).toMatchObject([{ command: 'sudo tapmap install --system' }]);
  });
});
