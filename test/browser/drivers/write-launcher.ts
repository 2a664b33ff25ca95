import { chmodSync, writeFileSync } from 'node:fs';

/**
 * Writes an executable file that runs `command` with absolute paths and the browser's arguments behind it. It replaces
 * itself by the command, so that the browser is the parent of what runs.
 */
export function writeLauncher(
  path: string,
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  const settings = Object.entries(env).map(([name, value]) => `export ${name}=${quote(value)}\n`);
  const lines = ['#!/bin/sh\n', 'unset NODE_OPTIONS NODE_PATH\n', ...settings];
  writeFileSync(path, `${lines.join('')}exec ${command.map(quote).join(' ')} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

/** One word of the POSIX shell, whatever is in it. */
const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
