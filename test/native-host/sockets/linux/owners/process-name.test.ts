import { expect, test } from 'vitest';
import { processNameOf } from '../../../../../native-host/sockets/linux/owners/process-name.ts';

const none = () => [];

test.each([
  ['mailsync', '/usr/bin/python3.11', 'mailsync'],
  ['gunicorn: maste', '/usr/bin/python3.11', 'gunicorn: maste…'],
  ['notepad.exe', '/usr/lib/wine/wine64-preloader', 'notepad.exe'],
  ['npm run dev', '/home/a/.nvm/versions/node/v22.9.0/bin/node', 'npm run dev'],
  ['python3', '/usr/bin/python3.11', 'python3.11'],
  ['sh', '/usr/bin/dash', 'dash'],
  ['MainThread', '/usr/bin/node', 'node'],
  ['python3.11', '/usr/bin/python3.11', 'python3.11'],
  ['Web Content', '/usr/lib/firefox/firefox', 'firefox'],
  ['code', '/usr/share/code/code', 'code'],
  ['init', '/init', 'init'],
  ['sshd', null, 'sshd'],
  ['chromium-browse', null, 'chromium-browse…'],
  ['a) S 1\n(b c', null, 'a) S 1\n(b c'],
  ['', null, ''],
])('of the short name %j and the file %j is %j', (comm, executable, name) => {
  expect(processNameOf(comm, executable, none)).toBe(name);
});

test('a name that may be cut is completed by the command line, and only by a name that begins so', () => {
  const named = (...args: string[]) => processNameOf('a-very-long-dae', null, () => args);
  expect(named('/usr/local/bin/a-very-long-daemon-name', '--fork')).toBe('a-very-long-daemon-name');
  expect(named('a-very-long-dae')).toBe('a-very-long-dae');
  expect(named('python3', '/srv/a-very-long-daemon.py')).toBe('a-very-long-daemon.py');
  expect(named('something-else', '--a-very-long-daemon')).toBe('a-very-long-dae…');
});

test('the command line of a name that is not cut is not read', () => {
  const unread = () => {
    throw new Error('read');
  };
  expect(processNameOf('sshd', null, unread)).toBe('sshd');
  expect(processNameOf('a-very-long-dae', '/opt/a-very-long-daemon', unread)).toBe('a-very-long-daemon');
});

test('a letter that was cut through is left out', () => {
  expect(processNameOf('ääääääää'.slice(0, 7) + '\uFFFD', null, none)).toBe('äääääää…');
});
