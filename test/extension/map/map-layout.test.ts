import { expect, test } from 'vitest';
import { mapLayout } from '../../../extension/map/map-layout.ts';
import { mapThemes } from '../../../extension/map/colours/map-theme.ts';

test('the globe has the same ranges from everywhere: Plotly derives wrong ones near the date line and the poles', () => {
  for (const [latitude, longitude] of [
    [0, 0],
    [3.2, 179.5],
    [69, -174],
    [86, 7],
  ] as const) {
    // prettier-ignore
    const { geo } = mapLayout(mapThemes.light, 'globe', { scale: 1, latitude, longitude }, 2);
    expect(geo).toMatchObject({ lonaxis: { range: [-180, 180] }, lataxis: { range: [-90, 90] } });
  }
});
