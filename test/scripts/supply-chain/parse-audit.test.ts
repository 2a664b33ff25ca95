import { expect, test } from 'vitest';
import { parseAudit } from '../../../scripts/supply-chain/parse-audit.ts';

const metadata = { dependencies: { total: 2 } };

test('a package that only needs one with a hole says so', () => {
  const vulnerabilities = {
    inner: { severity: 'low', via: [{ title: 'Leaks' }, { title: 'Hangs' }] },
    outer: { severity: 'low', via: ['inner'] },
  };
  expect(parseAudit(JSON.stringify({ vulnerabilities, metadata }))).toEqual({
    kind: 'answered',
    packages: 2,
    holes: [
      { name: 'inner', severity: 'low', titles: ['Leaks', 'Hangs'] },
      { name: 'outer', severity: 'low', titles: ['by way of inner'] },
    ],
  });
});

test('the reason that npm gives is kept', () => {
  expect(parseAudit('{ "message": "405 Method Not Allowed" }')).toEqual({
    kind: 'silent',
    reason: '405 Method Not Allowed',
  });
});

test.each(['', '<html>', '[]', '{}', '{ "vulnerabilities": {} }', '{ "vulnerabilities": [], "metadata": {} }'])(
  '%j is silence, not an answer without holes',
  (text) => {
    expect(parseAudit(text)).toEqual({ kind: 'silent', reason: null });
  },
);
