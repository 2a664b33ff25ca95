import type { Place } from '../../native-host/protocol.ts';
import type { HomeSetting } from '../contract/settings.ts';
import timeZonePlaces from './time-zone-places.json' with { type: 'json' };

/** The assumed location of this computer, and how far off it may be. */
export type Home = { latitude: number; longitude: number; radiusKm: number; source: 'hand' | 'exit' | 'time-zone' };

/**
 * The user's location: as set by hand; else the exit of their traffic, if its city is known; else the city that the
 * system's time zone is named for. Null if the user wants none, or if the time zone names no place ("UTC").
 *
 * @param timeZone IANA name, as `Intl.DateTimeFormat().resolvedOptions().timeZone` gives it; old names too
 * @param exit place of the public address that traffic exits from
 */
export function homeOf(setting: HomeSetting, timeZone: string, exit: Place | null = null): Home | null {
  if (setting.kind === 'none') return null;
  if (setting.kind === 'place') {
    return { latitude: setting.latitude, longitude: setting.longitude, radiusKm: HAND_RADIUS_KM, source: 'hand' };
  }
  return exit?.precision === 'city' ? homeOfExit(exit) : homeOfTimeZone(timeZone);
}

/** A click on a world map is a few pixels off, and people move about in their town. */
const HAND_RADIUS_KM = 25;

/** For a tenth of ordinary addresses, databases disagree by more than this. */
const EXIT_RADIUS_KM = 600;

/** From the city that a zone is named for to its farthest point: 2,000 km in most zones, more in China and Russia. */
const TIME_ZONE_RADIUS_KM = 2000;

function homeOfExit({ latitude, longitude, accuracyRadiusKm }: Place): Home {
  return { latitude, longitude, radiusKm: Math.max(EXIT_RADIUS_KM, accuracyRadiusKm ?? 0), source: 'exit' };
}

function homeOfTimeZone(timeZone: string): Home | null {
  const [latitude, longitude] = places.get(timeZone) ?? [];
  if (latitude === undefined || longitude === undefined) return null;
  return { latitude, longitude, radiusKm: TIME_ZONE_RADIUS_KM, source: 'time-zone' };
}

/** Latitude and longitude by zone name: zone.tab of the tz database, and its older names (`backward`). */
const places = new Map<string, number[]>(Object.entries(timeZonePlaces));
