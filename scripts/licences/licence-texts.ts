import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licence files of a package, also of what it holds of others; null when it has none. */
export function licenceTexts(dir: string): string | null {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?:licen[cs]e|copying)[^/]*$/i.test(path) && !/\.[cm]?[jt]s$|(?:^|\/)node_modules\//.test(path))
    .sort();
  if (files.length === 0) return null;
  const named = files.map((path) => [path, readFileSync(join(dir, path), 'utf8').trim()]);
  return named.map(([path, text]) => (files.length > 1 ? `${path}:\n\n${text}` : text)).join('\n\n');
}

/** What a package without a licence file says in its README under such a title; null when it says nothing. */
export function licenceInReadme(dir: string): string | null {
  const readme = readdirSync(dir).find((name) => /^readme/i.test(name));
  if (readme === undefined) return null;
  const text = readFileSync(join(dir, readme), 'utf8').replace(/\r\n/g, '\n');
  return /^#+\s*licen[cs]e.*\n+([^]+?)(?=\n#|$(?![^]))/im.exec(text)?.[1]?.trim() ?? null;
}
