import { parseObject } from './files/parse-object.ts';
import { isChromiumId } from './extension-id.ts';
import { builtInIds, callersKey, hostName } from './host-manifest.ts';
import type { Family } from './browser.ts';

/** The fields of a manifest that decide whether a browser starts our host. */
export type HostManifest = {
  /** The program that it starts. */
  readonly path: string;
  /** The extensions that a browser of the family would start it for. */
  readonly ids: readonly string[];
  /** Whether all built-in ids are among them. */
  readonly allowsUs: boolean;
};

/** Null when no browser would accept the text as a manifest of our host. */
export function parseHostManifest(text: string, family: Family): HostManifest | null {
  const manifest = parseObject(text);
  if (manifest?.['name'] !== hostName || manifest['type'] !== 'stdio') return null;
  const path = manifest['path'];
  if (typeof path !== 'string' || path === '') return null;
  const callers = manifest[callersKey[family]];
  const refused = family === 'firefox' && callersKey.chromium in manifest;
  const ids = refused || !Array.isArray(callers) ? [] : callers.flatMap((caller) => idsOf(caller, family));
  return { path, ids, allowsUs: builtInIds[family].every((id) => ids.includes(id)) };
}

function idsOf(caller: unknown, family: Family): string[] {
  if (typeof caller !== 'string') return [];
  if (family === 'firefox') return [caller];
  const [, id = ''] = /^chrome-extension:\/\/([^/]*)\/$/.exec(caller) ?? [];
  return isChromiumId(id) ? [id] : [];
}

/** The name of the host that a manifest is for; null when it names none. */
export function parseHostName(text: string): string | null {
  const name = parseObject(text)?.['name'];
  return typeof name === 'string' ? name : null;
}
