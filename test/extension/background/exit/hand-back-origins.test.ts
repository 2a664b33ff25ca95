import { beforeEach, expect, test, vi } from 'vitest';
import { handBackOrigins } from '../../../../extension/background/exit/hand-back-origins.ts';
import type { CheckService } from '../../../../extension/exit/exit-choice.ts';

const given = vi.hoisted(() => ({ origins: [] as string[], refused: [] as string[] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: {
      getAll: () => Promise.resolve({ permissions: ['storage'], origins: [...given.origins] }),
      remove: ({ origins }: { origins: string[] }) => {
        if (origins.some((origin) => given.refused.includes(origin))) {
          return Promise.reject(new Error('You cannot remove required permissions.'));
        }
        given.origins = given.origins.filter((origin) => !origins.includes(origin));
        return Promise.resolve(true);
      },
    },
  },
}));

const everySite = ['http://*/*', 'https://*/*'];
const cloudflare = ['https://ipv4.icanhazip.com/*', 'https://ipv6.icanhazip.com/*'];
const ipify = ['https://api.ipify.org/*', 'https://api6.ipify.org/*'];
const ofEarlierVersion = 'https://echo.example/*';

beforeEach(() => {
  given.origins = [...everySite, ...cloudflare, ...ipify, ofEarlierVersion];
  given.refused = [];
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test.each<[string, CheckService | null, string[]]>([
  ['none', null, []],
  ['one', { kind: 'listed', id: 'ipify' }, ipify],
  ['one that is no longer listed', { kind: 'listed', id: 'gone' }, []],
])('keeps what the chosen service needs, which is %s, and every site', async (_, service, kept) => {
  await handBackOrigins(() => service);
  expect(given.origins).toEqual([...everySite, ...kept]);
});

test('hands back nothing before the settings are known', async () => {
  const before = given.origins;
  await handBackOrigins(() => undefined);
  expect(given.origins).toBe(before);
});

test('the choice counts as it is when the browser has answered', async () => {
  let chosen: CheckService | null = null;
  const done = handBackOrigins(() => chosen);
  chosen = { kind: 'listed', id: 'icanhazip' };
  await done;
  expect(given.origins).toEqual([...everySite, ...cloudflare]);
});

test('what the browser does not take back stays, and the rest goes', async () => {
  given.refused = [ipify[0] ?? ''];
  await handBackOrigins(() => null);
  expect(given.origins).toEqual([...everySite, ipify[0]]);
});
