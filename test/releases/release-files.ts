import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };

/** What a release said and stored, as its real host and its extension in a real browser did; one file each. */
export type RecordedFile =
  /** Host → extension. */
  | 'from-host'
  /** Extension → host. */
  | 'to-host'
  /** `storage.local`: the settings, none of them at its default. */
  | 'settings'
  /** The exit watch's part of `storage.session`. */
  | 'session'
  | 'export';

const releasesDir = 'test/fixtures/releases';

export const currentVersion: string = packageJson.version;

/** Whether `npm run record-release` asks for new files of the current version; a test compares with them otherwise. */
export const isRecording = process.env['TAPMAP_RECORD_RELEASE'] !== undefined;

export const recordedVersions = (): string[] => readdirSync(releasesDir).sort();

export function readRecorded(version: string, name: RecordedFile): unknown {
  return JSON.parse(readFileSync(join(releasesDir, version, `${name}.json`), 'utf8'));
}

/** @param own texts that name this computer or this run of the test, with what stands for each in the file */
export function writeRecorded(name: RecordedFile, value: unknown, own: ReadonlyMap<string, string>): void {
  let text = JSON.stringify(value, null, 2);
  for (const [found, standIn] of own) text = text.replaceAll(found, standIn);
  mkdirSync(join(releasesDir, currentVersion), { recursive: true });
  writeFileSync(join(releasesDir, currentVersion, `${name}.json`), `${text}\n`);
}

/** What to do when the product no longer says what was recorded of its version. */
export const recordAnew =
  `The messages are no longer those recorded of ${currentVersion}. While that is unpublished, record them anew with ` +
  `\`npm run record-release\`; once it is published, raise the version first.`;
