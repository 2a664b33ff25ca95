import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { notStale } from '../../../extension/exit/not-stale.ts';
import { checkWith, evidenceWith, nowMs, seenIn } from './evidence.ts';

const hourMs = 3_600_000;

test('the results of a check count for twelve hours, as README says', () => {
  const checked = (agoMs: number) =>
    notStale(evidenceWith({ check: checkWith([seenIn('NL')], [], nowMs - agoMs) }), nowMs);
  expect(checked(12 * hourMs - 1).check).not.toBeNull();
  expect(checked(12 * hourMs).check).toBeNull();
  expect(readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8').replace(/\s+/g, ' ')).toContain(
    'check results never count for more than 12 hours',
  );
});
