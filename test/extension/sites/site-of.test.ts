import { expect, test } from 'vitest';
import { siteOf } from '../../../extension/sites/site-of.ts';

test.each([
  ['www.example.com', 'example.com'],
  ['a.b.example.co.uk', 'example.co.uk'],
  ['someone.github.io', 'someone.github.io'],
  ['www.someone.github.io', 'someone.github.io'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['localhost', 'localhost'],
  ['nas.local', 'nas.local'],
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8::7', '2001:db8::7'],
  ['co.uk', 'co.uk'],
])('the site of %s is %s', (host, site) => {
  expect(siteOf(host)).toBe(site);
});
