import type { System } from '../../system/host-platform.ts';

/** The file name of the Node that a package brings, beside the program. */
export const ownNodeName: Readonly<Record<System, string>> = { linux: 'node', macos: 'node', windows: 'node.exe' };

/**
 * The text of the launcher of a package that an installer unpacks in its final place, with its own Node: a system package,
 * an MSI. It finds both by its own folder, so that its text is the same on every computer, and tries no other Node: the
 * package's is always there, and new enough.
 *
 * What it unsets, and the rules for batch files: sh-launcher.ts, bat-launcher.ts.
 */
export function packagedLauncherText(system: System): string {
  return system === 'windows' ? bat : sh;
}

/** The shell's own words alone, but for a link to it (`/usr/bin/tapmap`), which no browser uses. */
const sh = [
  '#!/bin/sh',
  '# Starts the TapMap host for a browser, with the Node of its package.',
  'unset NODE_OPTIONS NODE_PATH',
  'd=$0',
  '[ ! -h "$d" ] || d=$(readlink -f "$d")',
  'case $d in */*) d=${d%/*} ;; *) d=. ;; esac',
  'if [ ! -x "$d/node" ]; then',
  '  echo "tapmap: $d/node is missing or cannot be run. Install the TapMap package again." >&2',
  '  exit 127',
  'fi',
  'exec "$d/node" "$d/tapmap.js" "$@"',
  '',
].join('\n');

const bat = [
  '@echo off',
  'rem Starts the TapMap host for a browser, with the Node of its package.',
  'setlocal EnableExtensions DisableDelayedExpansion',
  'set "NODE_OPTIONS="',
  'set "NODE_PATH="',
  'if not exist "%~dp0node.exe" echo tapmap: "%~dp0node.exe" is missing. Install TapMap again.>&2',
  'if not exist "%~dp0node.exe" exit /b 127',
  '"%~dp0node.exe" "%~dp0tapmap.js" %* & goto :eof',
  '',
].join('\r\n');
