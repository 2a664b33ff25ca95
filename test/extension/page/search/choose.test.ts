import { expect, test } from 'vitest';
import { choose, chosenIn } from '../../../../extension/page/search/choose.ts';
import { formatQuery } from '../../../../extension/search/format-query.ts';
import { parseQuery } from '../../../../extension/search/parse-query.ts';

test.each([
  ['program', 'ssh', 'program:=ssh'],
  ['interface', 'tun1', 'interface:=tun1'],
  ['namespace', 'web', 'namespace:=web'],
  ['country', 'DE', 'country:DE'],
  ['program', 'none', 'program:none'],
] as const)('%s as %s is asked for so that nothing else fits: %s', (field, value, text) => {
  const query = choose(parseQuery('port:22'), field, value);
  expect(formatQuery(query)).toBe(`port:22 ${text}`);
  expect(chosenIn(query, field)).toBe(value);
});
