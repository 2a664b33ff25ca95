import { expect, test } from 'vitest';
import { intervalCost, offeredIntervalsMs } from '../../../extension/settings/interval-cost.ts';
import { settingsTable } from '../../../extension/contract/settings.ts';

test('every interval that is offered may be set', () => {
  for (const intervalMs of offeredIntervalsMs) expect(settingsTable.intervalMs(intervalMs)).toBeNull();
});

test('looking less often costs less', () => {
  const costs = offeredIntervalsMs.map(intervalCost);
  expect(costs).toEqual(costs.toSorted((a, b) => b - a));
});
