import { expect, test } from 'vitest';
import { intervalCost, offeredIntervalsMs } from '../../../extension/settings/interval-cost.ts';
import { settingsTable } from '../../../extension/contract/settings.ts';

test('every offered interval is a valid setting', () => {
  for (const intervalMs of offeredIntervalsMs) expect(settingsTable.intervalMs(intervalMs)).toBeNull();
});

test('polling less often costs less', () => {
  const costs = offeredIntervalsMs.map(intervalCost);
  expect(costs).toEqual(costs.toSorted((a, b) => b - a));
});
