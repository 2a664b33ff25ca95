import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { steady } from '../../../extension/page/stable-signal.ts';

test('an equal value stays the same object', () => {
  const source = signal({ city: 'Utrecht', seenAtMs: 0 });
  const place = steady(
    () => ({ city: source.value.city }),
    ({ city }) => city,
  );
  const first = place.value;
  source.value = { city: 'Utrecht', seenAtMs: 1000 };
  expect(place.value).toBe(first);
  source.value = { city: 'Oslo', seenAtMs: 2000 };
  expect(place.value).toEqual({ city: 'Oslo' });
});
