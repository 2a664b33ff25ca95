import { expect, test } from 'vitest';
import { defaultExitSettings } from '../../../extension/exit/exit-choice.ts';
import { exitSettings, updatedExitSettings } from '../../../extension/contract/parse-exit-settings.ts';
import { parseSettings } from '../../../extension/contract/parse-settings.ts';

const { choice, check } = defaultExitSettings;
const own = { kind: 'own', httpsUrl: 'https://echo.example/ip', stunUrl: 'stun:stun.example' };

test('the defaults are valid', () => {
  expect(exitSettings(defaultExitSettings)).toBeNull();
});

test.each([[{ kind: 'listed', id: 'some-operator' }], [null]])('%o is a valid service', (service) => {
  expect(exitSettings({ choice, check: { ...check, service } })).toBeNull();
});

test.each([
  ['.choice.countries[1]', { choice: { ...choice, countries: ['NL', 'nl'] }, check }],
  ['.choice.countries[0]', { choice: { ...choice, countries: ['NLD'] }, check }],
  ['.choice.countries', { choice: { ...choice, countries: 'NL' }, check }],
  ['.choice.tunnel', { choice: { countries: [] }, check }],
  ['.check.service.kind', { choice, check: { ...check, service: { kind: 'any', id: 'some-operator' } } }],
  ['.check.service.kind', { choice, check: { ...check, service: own } }],
  ['.check.service.id', { choice, check: { ...check, service: { kind: 'listed', id: 7 } } }],
  ['.check.onChange', { choice, check: { service: null } }],
  ['.check.httpsOnly', { choice, check: { ...check, httpsOnly: 'yes' } }],
])('%s is named when it is wrong', (path, value) => {
  expect(exitSettings(value)?.path).toBe(path);
});

test.each([own, { ...own, stunUrl: null }, { kind: 'own' }])(
  'the earlier service of the user’s own, %o, is read as none, and the expectation stays',
  (service) => {
    const stored = { choice: { countries: ['NL'], tunnel: true }, check: { service, onChange: true } };
    expect(parseSettings({ exit: stored }).exit).toEqual({ choice: stored.choice, check });
  },
);

test.each([{ kind: 'listed', id: 'some-operator' }, null])(
  'settings of a version that did not ask about UDP, with the service %o, leave it to the situation',
  (service) => {
    const stored = { choice, check: { service, onChange: true } };
    expect(parseSettings({ exit: stored }).exit).toEqual({ choice, check: { ...stored.check, httpsOnly: null } });
    const chosen = { choice, check: { ...stored.check, httpsOnly: false } };
    expect(parseSettings({ exit: chosen }).exit).toEqual(chosen);
  },
);

test.each([undefined, null, 7, 'own', [], {}, { check: null }, { check: [] }])(
  'what is no exit settings at all, %o, is read as the defaults',
  (value) => {
    expect(updatedExitSettings(value)).toEqual(defaultExitSettings);
    expect(parseSettings({ exit: value }).exit).toEqual(defaultExitSettings);
  },
);

test.each([
  [
    'a way to require a tunnel',
    { choice: { countries: ['NL'], tunnel: 'any' }, check },
    { countries: ['NL'], tunnel: false },
  ],
  [
    'a kind of country',
    { choice: { countries: ['NL', 'europe'], tunnel: true }, check },
    { countries: ['NL'], tunnel: true },
  ],
  [
    'a wish of its own',
    { choice: { countries: ['NL'], tunnel: true, asn: 7 }, check },
    { countries: ['NL'], tunnel: true },
  ],
  ['no check', { choice: { countries: ['NL'], tunnel: true } }, { countries: ['NL'], tunnel: true }],
])('of a newer version that stored %s, the rest of the expectation stays', (_, stored, expected) => {
  expect(parseSettings({ exit: stored }).exit).toEqual({ choice: expected, check });
});

test('a service of a newer kind is read as none, and nothing is asked by itself', () => {
  const stored = { choice, check: { service: { kind: 'federated', url: 'x' }, onChange: true, httpsOnly: true } };
  expect(parseSettings({ exit: stored }).exit.check).toEqual({ service: null, onChange: false, httpsOnly: true });
});
