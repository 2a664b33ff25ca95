import { describe, expect, test } from 'vitest';
import { parseRegQuery } from '../../../../native-host/registration/doctor/parse-reg-query.ts';
import { policyOfKeys } from '../../../../native-host/registration/doctor/policy-of-keys.ts';
import { blocksHost, policyInForce } from '../../../../native-host/registration/doctor/policy.ts';

const policy = (values: Record<string, unknown>) => policyInForce([{ place: 'P', values }]);

describe('a host is blocked', () => {
  test.each<[string, Record<string, unknown>, boolean]>([
    ['by nothing', {}, false],
    ['by its name', { NativeMessagingBlocklist: ['tapmap'] }, true],
    ['by all names', { NativeMessagingBlocklist: ['*'] }, true],
    ['not by another name', { NativeMessagingBlocklist: ['other'] }, false],
    ['not where its name is allowed', { NativeMessagingBlocklist: ['*'], NativeMessagingAllowlist: ['tapmap'] }, false],
    ['still where another is allowed', { NativeMessagingBlocklist: ['*'], NativeMessagingAllowlist: ['other'] }, true],
    [
      'still where all are allowed: that is no name',
      { NativeMessagingBlocklist: ['*'], NativeMessagingAllowlist: ['*'] },
      true,
    ],
    ['by no policy of a wrong type', { NativeMessagingBlocklist: '*' }, false],
  ])('%s', (_, values, blocked) => {
    expect(blocksHost(policy(values), 'tapmap')).toBe(blocked);
  });
});

test('of two places the first that sets a policy counts', () => {
  const inForce = policyInForce([
    { place: 'first', values: { NativeMessagingUserLevelHosts: 'no' } },
    { place: 'second', values: { NativeMessagingUserLevelHosts: false } },
    { place: 'third', values: { NativeMessagingUserLevelHosts: true } },
  ]);
  expect(inForce).toMatchObject({ userLevelHosts: false, places: { userLevelHosts: 'second' } });
});

describe('what reg query prints', () => {
  const hive = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies`;
  const printed = [
    '',
    String.raw`HKEY_LOCAL_MACHINE\Software\Policies\Google\Chrome`,
    '    NativeMessagingUserLevelHosts    REG_DWORD    0x0',
    '    Some Name With Blanks    REG_SZ    a  b',
    '',
    String.raw`HKEY_LOCAL_MACHINE\Software\Policies\Google\Chrome\NativeMessagingBlocklist`,
    '    1    REG_SZ    *',
    '    (Default)    REG_SZ    ignored',
    '    empty    REG_SZ',
    '',
  ].join('\r\n');

  test('is read with both line ends, whatever the case of the keys', () => {
    for (const text of [printed, printed.replaceAll('\r', '')]) {
      expect(policyOfKeys(parseRegQuery(text), hive, String.raw`Google\Chrome`).values).toEqual({
        NativeMessagingUserLevelHosts: false,
        NativeMessagingBlocklist: ['*'],
      });
    }
  });

  test('of another browser says nothing', () => {
    expect(policyOfKeys(parseRegQuery(printed), hive, 'Chromium').values).toEqual({});
  });

  test.each(['', 'ERROR: The system was unable to find the specified key.', '    1    REG_SZ    *'])(
    '%j has no key',
    (text) => {
      expect(parseRegQuery(text)).toEqual([]);
    },
  );
});
