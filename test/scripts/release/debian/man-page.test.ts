import { expect, test } from 'vitest';
import { usage } from '../../../../native-host/commands/usage.ts';
import { manPage } from '../../../../scripts/release/debian/man-page.ts';

test('what the program says of itself makes a manual page with every use of it', () => {
  const page = manPage(usage);
  const uses = [...page.matchAll(/^\.TP\n\.B (.*)\n(.*)\.$/gm)].map(([, use = '', effect = '']) => [use, effect]);
  expect(uses).toHaveLength(usage.trimEnd().split('\n\n')[1]?.split('\n').length ?? 0);
  expect(uses).toContainEqual(['tapmap install [\\-\\-system]', 'for all users of this computer, as root']);
  expect(uses).toContainEqual([
    'tapmap database update [\\-\\-timer [\\-\\-install|\\-\\-remove]]',
    'show, install or remove a weekly timer that does it',
  ]);
});

test.each(['tapmap 1.0', `${usage}more\n`, usage.replace(/ +list current/, ' list current')])(
  'another text makes none, and is named: %s',
  (text) => {
    expect(() => manPage(text)).toThrow('makes no manual page');
  },
);
