import { chmodSync, writeFileSync } from 'node:fs';

/**
 * Writes an executable file that runs `command` with absolute paths, followed by the browser's arguments. It execs the
 * command, so that the browser is the parent of its process.
 *
 * @param env environment variables to set first, or, where undefined, to unset
 */
export function writeLauncher(
  path: string,
  command: readonly string[],
  env: Readonly<Record<string, string | undefined>> = { NODE_OPTIONS: undefined, NODE_PATH: undefined },
): string {
  const settings = Object.entries(env).map(([name, value]) =>
    value === undefined ? `unset ${name}\n` : `export ${name}=${quote(value)}\n`,
  );
  writeFileSync(path, `#!/bin/sh\n${settings.join('')}exec ${command.map(quote).join(' ')} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Quotes any text as one word for the POSIX shell. */
const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
