import type { DatabaseRole } from '../protocol.ts';

export type ServiceName = 'db-ip' | 'maxmind';

/** A database that a service has, by the service's own name for it. */
export type Edition = { readonly role: DatabaseRole; readonly name: string };

/** The addresses of an edition, and what is fetched from there. */
export type Service = {
  readonly name: ServiceName;
  /** As people know it. */
  readonly title: string;
  /** All its addresses begin with this; an account's key goes there and nowhere else. */
  readonly origin: string;
  readonly editions: readonly Edition[];
};

/** Every place that TapMap fetches anything from. */
export const services: Readonly<Record<ServiceName, Service>> = {
  'db-ip': {
    name: 'db-ip',
    title: 'DB-IP',
    origin: 'https://download.db-ip.com',
    editions: [
      { role: 'city', name: 'dbip-city-lite' },
      { role: 'network', name: 'dbip-asn-lite' },
    ],
  },
  maxmind: {
    name: 'maxmind',
    title: 'MaxMind',
    origin: 'https://download.maxmind.com',
    editions: [
      { role: 'city', name: 'GeoLite2-City' },
      { role: 'network', name: 'GeoLite2-ASN' },
    ],
  },
};

/**
 * DB-IP's file of a month, packed by gzip (db-ip.com/db/lite.php). It has no checksum but that of the archive.
 *
 * @param month as `2026-11`
 */
export function dbIpAddress({ name }: Edition, month: string): string {
  return `${services['db-ip'].origin}/free/${name}-${month}.mmdb.gz`;
}

/**
 * MaxMind's newest archive, and its SHA-256 sum
 * (dev.maxmind.com/geoip/updating-databases, "Directly Downloading Databases").
 */
export function maxmindAddress({ name }: Edition, suffix: 'tar.gz' | 'tar.gz.sha256'): string {
  return `${services.maxmind.origin}/geoip/databases/${name}/download?suffix=${suffix}`;
}
