import { describe, expect, test } from 'vitest';
import { defaultExitSettings } from '../../../extension/exit/exit-choice.ts';
import { exitSettings, httpsUrl, stunUrl } from '../../../extension/contract/parse-exit-settings.ts';

const { choice, check } = defaultExitSettings;
const own = { kind: 'own', httpsUrl: 'https://echo.example/ip', stunUrl: 'stun:stun.example' };

test('the defaults are valid', () => {
  expect(exitSettings(defaultExitSettings)).toBeNull();
});

test.each([[{ kind: 'listed', id: 'some-operator' }], [own], [{ ...own, stunUrl: null }], [null]])(
  '%o is a valid service',
  (service) => {
    expect(exitSettings({ choice, check: { ...check, service } })).toBeNull();
  },
);

test.each([
  ['.choice.countries[1]', { choice: { ...choice, countries: ['NL', 'nl'] }, check }],
  ['.choice.countries[0]', { choice: { ...choice, countries: ['NLD'] }, check }],
  ['.choice.countries', { choice: { ...choice, countries: 'NL' }, check }],
  ['.choice.tunnel', { choice: { countries: [] }, check }],
  ['.check.service.kind', { choice, check: { ...check, service: { kind: 'any' } } }],
  ['.check.service.httpsUrl', { choice, check: { ...check, service: { ...own, httpsUrl: 'http://echo.example' } } }],
  ['.check.service.stunUrl', { choice, check: { ...check, service: { ...own, stunUrl: 'turn:turn.example' } } }],
  ['.check.onChange', { choice, check: { service: null } }],
])('%s is named when it is wrong', (path, value) => {
  expect(exitSettings(value)?.path).toBe(path);
});

describe('the own echo', () => {
  test.each(['https://echo.example', 'https://192.0.2.7:8443/?a=b', 'https://[2001:db8::7]/'])('may be %s', (url) => {
    expect(httpsUrl(url)).toBeNull();
  });
  test.each(['', 'echo.example', 'http://echo.example', 'https://', 'https://me:word@echo.example', 'data:text,1', 7])(
    'is not %s',
    (url) => expect(httpsUrl(url)?.path).toBe(''),
  );
});

describe('the own STUN server', () => {
  test.each(['stun:stun.example', 'stun:stun.example:19302', 'stun:192.0.2.7', 'stun:[2001:db8::7]:3478'])(
    'may be %s',
    (url) => expect(stunUrl(url)).toBeNull(),
  );
  test.each([
    '',
    'stun:',
    'stun.example',
    'stun://stun.example',
    'stuns:stun.example',
    'stun:stun.example:0',
    'stun:stun.example:65536',
    'stun:stun.example:',
    'stun:stun.example?transport=udp',
    'stun:[2001:db8::7',
    'stun:[1::2::3]',
    'stun:999.1.1.1',
    'stun:me@stun.example',
    null,
  ])('is not %s', (url) => expect(stunUrl(url)?.path).toBe(''));
});
