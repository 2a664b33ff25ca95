import type { Connection, Network, Place } from '../../../native-host/protocol.ts';
import { samplePlaces } from './sample-places.ts';

/**
 * Where sample connection number `index` leads: most to the Internet, some to the home network, to this computer, or
 * nowhere.
 *
 * @param spread whether to scatter them over thousands of places instead of forty
 */
export function sampleFar(index: number, next: () => number, spread: boolean): Far {
  const kind = index % 20;
  if (kind === 3) return near('private', 'outgoing', `192.168.1.${2 + (index % 40)}`);
  if (kind === 9) return near('loopback', 'outgoing', index % 2 === 0 ? '127.0.0.1' : '::1');
  if (kind === 14 || kind === 17) return near('unspecified', 'listening', null);
  const place = placeFor(next, spread);
  return {
    scope: 'public',
    direction: index % 17 === 0 ? 'incoming' : 'outgoing',
    remoteAddress: publicAddress(index),
    place: kind === 7 && index % 3 === 0 ? null : place,
    network: networkFor(next),
  };
}

/** The far end of a sample connection. */
export type Far = {
  scope: Connection['scope'];
  direction: Connection['direction'];
  remoteAddress: string | null;
  place: Place | null;
  network: Network | null;
};

function near(scope: Far['scope'], direction: Far['direction'], remoteAddress: string | null): Far {
  return { scope, direction, remoteAddress, place: null, network: null };
}

function publicAddress(index: number): string {
  const block = ['192.0.2', '198.51.100', '203.0.113'][index % 3] ?? '192.0.2';
  return index % 5 === 0
    ? `2001:db8:${(index % 65_535).toString(16)}::${1 + (index % 9)}`
    : `${block}.${1 + (index % 254)}`;
}

function placeFor(next: () => number, spread: boolean): Place {
  const place = samplePlaces[Math.floor(next() ** 1.7 * samplePlaces.length)];
  if (place === undefined) throw new RangeError('expected a number from 0 to below 1');
  if (!spread || next() < 0.2 || place.precision === 'country') return place;
  const latitude = Math.max(-50, Math.min(70, place.latitude + (next() - 0.5) * 14));
  const longitude = Math.max(-179, Math.min(179, place.longitude + (next() - 0.5) * 22));
  return { ...place, city: `Sample ${Math.floor(next() * 9000)}`, latitude, longitude };
}

function networkFor(next: () => number): Network {
  const index = Math.floor(next() ** 1.5 * organisations.length);
  return { asn: 64_496 + index, organisation: organisations[index] ?? null };
}

const organisations = [
  'Example Cloud',
  'Example CDN',
  'Sample Hosting',
  'Example Telecom',
  'Sample Transit',
  'Demo Media',
];
