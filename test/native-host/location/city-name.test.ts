import { expect, test } from 'vitest';
import { cityName } from '../../../native-host/location/city-name.ts';

test.each([
  ['London (Camden)', 'London'],
  ['Zurich (Zurich (Kreis 11) / Oerlikon)', 'Zurich'],
  ['Frankfurt (Oder) (Kliestow)', 'Frankfurt (Oder)'],
  ['Frankfurt (Oder)', 'Frankfurt (Oder)'],
  ['Kempten (Allgäu)', 'Kempten (Allgäu)'],
  ['Lubeck', 'Lubeck'],
  ['A (b) c', 'A (b) c'],
  ['Broken b)', 'Broken b)'],
  ['Broken (b', 'Broken (b'],
  ['(all of it)', '(all of it)'],
])('%s is shown as %s', (name, city) => {
  expect(cityName(name)).toBe(city);
});
