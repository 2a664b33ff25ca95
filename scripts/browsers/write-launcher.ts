import { chmodSync, writeFileSync } from 'node:fs';

/**
 * Writes an executable file that runs `command` with absolute paths and the browser's arguments behind it. It replaces
 * itself by the command, so that the browser is the parent of what runs.
 *
 * @param env variables to set before, or, where undefined, to clear
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

/** One word of the POSIX shell, whatever is in it. */
const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
