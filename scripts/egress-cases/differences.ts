import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../is-record.ts';
import type { CaseFacts, Difference } from './egress-case.ts';

/** Kinds of an interface that `"line"` stands for: anything but a tunnel. */
const LINES: readonly unknown[] = ['ethernet', 'wifi', 'other', 'virtual', 'bridge'];

/**
 * Where the facts are not as expected, by key.
 *
 * Expected is the very value of the fact, or `"line"` for a kind, or `{"any": […]}` for one of several; and under `leaks
 * has` and `leaks has not` how a leak begins.
 */
export function differences(
  expect: Readonly<Record<string, unknown>>,
  facts: CaseFacts,
): Readonly<Record<string, Difference>> {
  const found: Record<string, Difference> = {};
  for (const [key, want] of Object.entries(expect)) {
    const got = key.startsWith('leaks has') ? facts.leaks : key in facts ? facts[key] : 'absent';
    if (!isAsExpected(key, want, got)) found[key] = { want, got };
  }
  return found;
}

function isAsExpected(key: string, want: unknown, got: unknown): boolean {
  if (key.endsWith('.kind') && want === 'line') return LINES.includes(got);
  if (key === 'leaks has') return textsOf(want).every((start) => beginsOne(got, start));
  if (key === 'leaks has not') return !textsOf(want).some((start) => beginsOne(got, start));
  if (isRecord(want) && Array.isArray(want.any)) return want.any.includes(got);
  return isDeepStrictEqual(got, want);
}

const beginsOne = (leaks: unknown, start: string): boolean => textsOf(leaks).some((leak) => leak.startsWith(start));

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
