import { allowedCaller, callersKey, hostName } from './host-manifest.ts';
import type { Family } from './browser.ts';

/** The fields of a manifest that decide whether a browser starts our host. */
export type HostManifest = {
  /** The program that it starts. */
  readonly path: string;
  /** Whether a browser of the family would start it for our extension. */
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
  return { path, allowsUs: !refused && Array.isArray(callers) && callers.includes(allowedCaller[family]) };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
