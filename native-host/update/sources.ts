import type { Credential } from './open-response.ts';
import { parseChecksum } from './parse-checksum.ts';
import { readSmallText } from './read-small-text.ts';
import { dbIpAddress, maxmindAddress, services, type Edition } from './services.ts';
import { UpdateFailed } from './update-failed.ts';

/** One file that a service has. */
export type Source = {
  readonly address: string;
  /** What it is called when it is in place; made of the edition and its date, never of what the service sends. */
  readonly fileName: string;
  readonly format: 'mmdb' | 'tar';
  /** The SHA-256 sum (hex) of the archive; null where the service gives none. */
  readonly sum: string | null;
};

/** @param month as `2026-11` */
export function dbIpSource(edition: Edition, month: string): Source {
  return {
    address: dbIpAddress(edition, month),
    fileName: `${edition.name}-${month}.mmdb`,
    format: 'mmdb',
    sum: null,
  };
}

/**
 * The newest file of MaxMind's: its sum names its date, so that what is there already is not fetched again.
 *
 * @throws {UpdateFailed}
 */
export async function maxmindSource(edition: Edition, credential: Credential | null): Promise<Source> {
  const checksum = parseChecksum(await readSmallText(maxmindAddress(edition, 'tar.gz.sha256'), credential));
  if (checksum === null) throw new UpdateFailed('wrong-file', { host: new URL(services.maxmind.origin).host });
  return {
    address: maxmindAddress(edition, 'tar.gz'),
    fileName: `${edition.name}-${checksum.date}.mmdb`,
    format: 'tar',
    sum: checksum.sum,
  };
}
