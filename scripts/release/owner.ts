import { readFileSync } from 'node:fs';
import { isRecord } from '../is-record.ts';

/** What only the owner of the project knows, from owner.json; null is not known yet, and nothing stands in for it. */
export type Owner = {
  /** https addresses: of the project's page, of its source code, and the folder that releases are downloaded from. */
  readonly homepage: string | null;
  readonly repository: string | null;
  readonly downloads: string | null;
  /** `Name <mail address>`, as in Debian's control files. */
  readonly maintainer: string | null;
  /** Whether `npx tapmap` gets this very program. */
  readonly npmPublished: boolean;
  /** The ids that the stores have given the extension: 32 letters from a to p. */
  readonly storeIds: { readonly chrome: string | null; readonly edge: string | null };
};

export function readOwner(): Owner {
  return parseOwner(JSON.parse(readFileSync(new URL('owner.json', import.meta.url), 'utf8')));
}

/** @throws {Error} naming the field that is not as it should be, or that is missing or unknown */
export function parseOwner(json: unknown): Owner {
  const fields = withOnly(
    json,
    ['homepage', 'repository', 'downloads', 'maintainer', 'npmPublished', 'storeIds'],
    'it',
  );
  const ids = withOnly(fields['storeIds'], ['chrome', 'edge'], 'storeIds');
  const { npmPublished } = fields;
  if (typeof npmPublished !== 'boolean') throw new Error('owner.json: npmPublished is neither true nor false');
  return {
    homepage: textOrNull(fields, 'homepage', httpsAddress),
    repository: textOrNull(fields, 'repository', httpsAddress),
    downloads: textOrNull(fields, 'downloads', httpsAddress),
    maintainer: textOrNull(fields, 'maintainer', /^[^<>\n]+ <[^<>@\s]+@[^<>@\s]+>$/),
    npmPublished,
    storeIds: { chrome: textOrNull(ids, 'chrome', extensionId), edge: textOrNull(ids, 'edge', extensionId) },
  };
}

/** Without a slash at the end, so that paths can be put behind it. */
const httpsAddress = /^https:\/\/[^\s"'<>]+[^\s"'<>/]$/;
const extensionId = /^[a-p]{32}$/;

function withOnly(json: unknown, names: readonly string[], what: string): Record<string, unknown> {
  if (!isRecord(json)) throw new Error(`owner.json: ${what} is no object`);
  for (const name of Object.keys(json)) {
    if (!names.includes(name)) throw new Error(`owner.json: unknown field ${name}`);
  }
  return json;
}

function textOrNull(fields: Record<string, unknown>, name: string, form: RegExp): string | null {
  const value = fields[name];
  if (value === null) return null;
  if (typeof value === 'string' && form.test(value)) return value;
  throw new Error(`owner.json: ${name} is ${JSON.stringify(value)}, not null or of the form ${String(form)}`);
}
