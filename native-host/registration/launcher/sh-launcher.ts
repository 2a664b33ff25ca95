import { reportOldNode } from './report-old-node.ts';
import { oldestNode, oldestNodeText } from './suitable-node.ts';

/**
 * The text of the `sh` script that a browser starts on Linux and macOS: it replaces itself with Node running the host.
 *
 * - NODE_OPTIONS and NODE_PATH are unset: a browser started from a terminal passes on that terminal's environment, and an
 *   editor's `NODE_OPTIONS=--require …` would end the host before its first line.
 * - Every path is absolute, without a search: a browser started by the desktop has a minimal PATH or none.
 * - Each Node is asked for its version first, which takes some milliseconds: one that was replaced by an older one would
 *   end the host before its first line. Where all are too old, one of them tells the browser.
 * - `exec` keeps the browser as the host's parent, and no shell in memory.
 *
 * @param nodes Node executables in the order to try; the later ones are for when a version manager removed the first
 */
export function shLauncherText(script: string, nodes: readonly string[]): string {
  return [
    '#!/bin/sh',
    '# Starts the TapMap host for a browser. Written by "tapmap install", removed by "tapmap uninstall".',
    'unset NODE_OPTIONS NODE_PATH',
    ...firstSuitableNode(nodes.map(quote), `${quote(script)} "$@"`),
    'if [ -n "$old" ]; then',
    `  echo "tapmap: Node is too old: $old. Install Node ${oldestNodeText} or later, then install TapMap again." >&2`,
    `  "$old" -e ${quote(reportOldNode)}`,
    '  exit 126',
    'fi',
    `echo "tapmap: no Node found. Install Node ${oldestNodeText} or later, then install TapMap again." >&2`,
    'exit 127',
    '',
  ].join('\n');
}

/**
 * Lines of a script that runs the first Node that is there and new enough, with the arguments; what follows them runs where
 * there is none, with the first one that is too old in `$old`.
 *
 * @param nodes words of the shell, which may be patterns
 */
export function firstSuitableNode(nodes: readonly string[], args: string): string[] {
  return [
    'old=',
    'for node in \\',
    ...nodes.map((node) => `  ${node} \\`),
    '; do',
    '  [ -f "$node" ] && [ -x "$node" ] || continue',
    '  version=$("$node" -v 2>/dev/null </dev/null) || continue',
    '  major=${version#v} minor=${version#*.}',
    '  major=${major%%.*} minor=${minor%%.*}',
    '  case $version,$major,$minor in v*.*.*,[0-9]*,[0-9]*) ;; *) continue ;; esac',
    '  case $major$minor in *[!0-9]*) continue ;; esac',
    `  if [ "$major" -gt ${oldestNode.major} ] || { [ "$major" -eq ${oldestNode.major} ] && [ "$minor" -ge ${oldestNode.minor} ]; }; then`,
    `    exec "$node" ${args}`,
    '  fi',
    '  old=${old:-$node}',
    'done',
  ];
}

/** Quotes for a POSIX shell (XCU 2.2.2): between single quotes every character but the quote itself is literal. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
