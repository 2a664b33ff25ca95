import type { Connection, Network, Place } from '../../../native-host/protocol.ts';
import { sampleNetworks, sampleAnycastNetworks } from './sample-networks.ts';
import { samplePlaces } from './sample-places.ts';
import type { SampleProgram } from './sample-programs.ts';

/** The remote end of a sample connection. */
export type Far = {
  scope: Connection['scope'];
  direction: Connection['direction'];
  remoteAddress: string | null;
  place: Place | null;
  network: Network | null;
  /** Whether the round-trip time fits the place, or is too short for it. */
  responses: 'from there' | 'sooner than fibre' | 'sooner than light';
};

/**
 * The remote end of sample connection number `index`: most on the Internet, some in the home network, on this computer,
 * or none.
 *
 * @param spread whether to scatter them over thousands of places instead of those in the table
 */
export function sampleFar(index: number, program: SampleProgram, next: () => number, spread: boolean): Far {
  const kind = index % 20;
  if (kind === 3) return near('private', 'outgoing', `192.168.1.${2 + (index % 40)}`);
  if (kind === 9) return near('loopback', 'outgoing', index % 2 === 0 ? '127.0.0.1' : '::1');
  if (kind === 14 || kind === 17) return near('unspecified', 'listening', null);
  const isAnycast = kind === 13;
  const responses = responsesOf(index, isAnycast);
  const place = responses === 'from there' ? placeFor(program, next, spread) : wrongPlace(isAnycast, next);
  return {
    scope: 'public',
    direction: index % 17 === 0 ? 'incoming' : 'outgoing',
    remoteAddress: publicAddress(index),
    place: kind === 7 && index % 3 === 0 ? null : place,
    network: pick(isAnycast ? sampleAnycastNetworks : sampleNetworks, next() ** 1.5),
    responses,
  };
}

function near(scope: Far['scope'], direction: Far['direction'], remoteAddress: string | null): Far {
  return { scope, direction, remoteAddress, place: null, network: null, responses: 'from there' };
}

function publicAddress(index: number): string {
  const block = ['192.0.2', '198.51.100', '203.0.113'][index % 3] ?? '192.0.2';
  return index % 5 === 0
    ? `2001:db8:${(index % 65_535).toString(16)}::${1 + (index % 9)}`
    : `${block}.${1 + (index % 254)}`;
}

/** Each program has its own part of the table; many share the part with the world's busiest places. */
function placeFor(program: SampleProgram, next: () => number, spread: boolean): Place {
  const place = pick(samplePlaces, (program.firstPlace + next() ** 1.7 * program.places) / samplePlaces.length);
  return spread && place.precision === 'city' && next() > 0.2 ? nearby(place, next) : place;
}

/** A place around a city, at a distance that keeps most coastal ones on land. */
function nearby(place: Place, next: () => number): Place {
  const number = 1 + Math.floor(next() * 40);
  const angle = (number / 40) * 2 * Math.PI;
  const away = 0.3 + (number % 7) * 0.35;
  return {
    ...place,
    city: `${place.city ?? ''} ${number}`,
    latitude: place.latitude + away * Math.sin(angle),
    longitude: place.longitude + 1.4 * away * Math.cos(angle),
  };
}

function responsesOf(index: number, isAnycast: boolean): Far['responses'] {
  if (isAnycast || index % 40 === 11) return 'sooner than light';
  return index % 40 === 31 ? 'sooner than fibre' : 'from there';
}

/** Databases give the operator's place for an anycast address, and a wrong one for some others. */
function wrongPlace(isAnycast: boolean, next: () => number): Place {
  const cities = isAnycast ? ['San Jose', 'Toronto'] : ['Perth', 'Lima', 'Manila'];
  return pick(
    samplePlaces.filter(({ city }) => city !== null && cities.includes(city)),
    next(),
  );
}

/** The entry at a relative position in a list, from 0 to below 1. */
function pick<T>(list: readonly T[], position: number): T {
  const picked = list[Math.floor(position * list.length)];
  if (picked === undefined) throw new RangeError(`expected a position from 0 to below 1, got ${position}`);
  return picked;
}
