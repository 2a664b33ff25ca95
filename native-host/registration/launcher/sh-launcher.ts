/**
 * The text of the `sh` script that a browser starts on Linux and macOS: it replaces itself with Node running the host.
 *
 * - NODE_OPTIONS and NODE_PATH are unset: a browser started from a terminal passes on that terminal's environment, and an
 *   editor's `NODE_OPTIONS=--require …` would end the host before its first line.
 * - Every path is absolute, without a search: a browser started by the desktop has a minimal PATH or none.
 * - `exec` keeps the browser as the host's parent, and no shell in memory.
 *
 * @param nodes Node executables in the order to try; the later ones are for when a version manager removed the first
 */
export function shLauncherText(script: string, nodes: readonly string[]): string {
  return [
    '#!/bin/sh',
    '# Starts the TapMap host for a browser. Written by "tapmap install", removed by "tapmap uninstall".',
    'unset NODE_OPTIONS NODE_PATH',
    'for node in \\',
    ...nodes.map((node) => `  ${quote(node)} \\`),
    '; do',
    `  if [ -f "$node" ] && [ -x "$node" ]; then exec "$node" ${quote(script)} "$@"; fi`,
    'done',
    'echo "tapmap: no Node found. Install Node 20 or later, then install TapMap again." >&2',
    'exit 127',
    '',
  ].join('\n');
}

/** Quotes for a POSIX shell (XCU 2.2.2): between single quotes every character but the quote itself is literal. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
