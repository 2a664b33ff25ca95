import { expect, test } from 'vitest';
import { CommandFailed } from '../../../../native-host/command-failed.ts';
import { fileFailure } from '../../../../native-host/commands/sentences/file-failure.ts';
import { RegistryRefused } from '../../../../native-host/system/windows/registry.ts';

const failure = (facts: object) => fileFailure(Object.assign(new Error('x'), facts), 'tapmap install');

test.each([
  [{ code: 'EACCES', path: '/a/b' }, /Permission denied: \/a\/b.*run "tapmap install" again/],
  [{ code: 'EROFS', path: '/a/b' }, /\/a\/b is read-only/],
  [{ code: 'EEXIST', path: '/a/b' }, /needs a folder at \/a\/b, but a file is there/],
  [{ code: 'EISDIR', path: '/a/.b.1.new', dest: '/a/b' }, /needs a file at \/a\/b, but a folder is there/],
  [{ code: 'ENOSPC', path: '/a/b' }, /disk is full: \/a\/b/],
  [{ code: 'EBUSY', path: '/a/b' }, /\/a\/b is in use\. Close the browsers/],
  [{ code: 'EACCES', path: '/a/\u001b[2J' }, /\/a\/\\u001b\[2J/],
])('%j becomes a sentence with the path and what to do', (facts, sentence) => {
  expect(failure(facts)).toBeInstanceOf(CommandFailed);
  expect(String(failure(facts))).toMatch(sentence);
});

test('a registry key that Windows denies becomes a sentence with its name', () => {
  const refused = fileFailure(
    new RegistryRefused('HKEY_CURRENT_USER\\Software\\X', 'Windows error 5'),
    'tapmap install',
  );
  expect(refused).toBeInstanceOf(CommandFailed);
  expect(String(refused)).toMatch(
    /key HKEY_CURRENT_USER\\Software\\X was denied \(Windows error 5\).*run "tapmap install" again/,
  );
});

test.each([[{ code: 'EWEIRD' }], [{ code: 7 }], [{}]])(
  'an error with %j is not for the user and stays as it is',
  (facts) => {
    expect(failure(facts)).not.toBeInstanceOf(CommandFailed);
  },
);
