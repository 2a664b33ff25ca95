import { describe, expect, test } from 'vitest';
import { homeOf } from '../../../extension/facts/home-of.ts';
import timeZonePlaces from '../../../extension/facts/time-zone-places.json' with { type: 'json' };
import { placeWith } from '../connections.ts';
import { sydney } from '../map/cities.ts';

const bySystem = { kind: 'time-zone' } as const;

test('the place that the user has set is home, whatever the other evidence', () => {
  expect(homeOf({ kind: 'place', latitude: 1, longitude: 2 }, 'Europe/Berlin', sydney)).toEqual({
    latitude: 1,
    longitude: 2,
    radiusKm: 25,
    source: 'hand',
  });
});

test('home can be switched off', () => {
  expect(homeOf({ kind: 'none' }, 'Europe/Berlin', sydney)).toBeNull();
});

describe('home detected from the system', () => {
  test('is roughly where the time zone’s city is', () => {
    expect(homeOf(bySystem, 'Europe/Berlin')).toEqual({
      latitude: 52.5,
      longitude: 13.4,
      radiusKm: 2000,
      source: 'time-zone',
    });
  });

  test('is south and west where the zone is', () => {
    expect(homeOf(bySystem, 'America/Argentina/Buenos_Aires')).toMatchObject({ latitude: -34.6, longitude: -58.4 });
  });

  test.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['US/Pacific', 'America/Los_Angeles'],
  ])('knows the old name %s', (old, name) => {
    expect(homeOf(bySystem, old)).not.toBeNull();
    expect(homeOf(bySystem, old)).toEqual(homeOf(bySystem, name));
  });

  test.each(['UTC', 'Etc/GMT+3', 'Europe/Atlantis', 'constructor', ''])('is unknown in the zone “%s”', (zone) => {
    expect(homeOf(bySystem, zone)).toBeNull();
  });

  test('is known in every zone that a browser may name', () => {
    const named = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'));
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter((zone) => homeOf(bySystem, zone) === null)).toEqual([]);
  });

  test('is the exit, once that is known to a city', () => {
    expect(homeOf(bySystem, 'Europe/Berlin', sydney)).toEqual({
      latitude: sydney.latitude,
      longitude: sydney.longitude,
      radiusKm: 600,
      source: 'exit',
    });
    expect(homeOf(bySystem, 'Europe/Berlin', placeWith({ accuracyRadiusKm: 1000 }))?.radiusKm).toBe(1000);
    expect(homeOf(bySystem, 'Europe/Berlin', placeWith({ precision: 'country' }))?.source).toBe('time-zone');
  });
});

test('every time zone has valid coordinates', () => {
  for (const [zone, [latitude = NaN, longitude = NaN]] of Object.entries(timeZonePlaces)) {
    expect(Math.abs(latitude), zone).toBeLessThanOrEqual(90);
    expect(Math.abs(longitude), zone).toBeLessThanOrEqual(180);
  }
});
