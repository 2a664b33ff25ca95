import { reportOldNode } from './report-old-node.ts';
import { dirname } from 'node:path/win32';
import { oldestNode, oldestNodeText } from './suitable-node.ts';
import type { HostPlatform } from '../../system/host-platform.ts';

/**
 * The text of the batch file that a browser on Windows starts, in its own cmd.exe: it runs Node with the host.
 *
 * - cmd reads it in the console's code page, which differs from computer to computer, so it is ASCII: the script is named
 *   by the file's own folder (`%~dp0`) and Node, where its path has other letters, by a variable that contains the folder.
 *   The Node of a package is named as the script is. Another that cannot be named so is left to the search path.
 * - Each Node is asked for its version first, and one that is too old is not used, as in the `sh` script.
 * - NODE_OPTIONS and NODE_PATH are unset, as in the `sh` script. Nothing is echoed: stdout is for the host's frames only.
 * - cmd reads a batch file line by line, and an upgrade may replace it while the host runs: the line that runs the host is
 *   the last one, and ends the script itself (by `goto`, since `exit /b` loses the host's status in wine's cmd).
 */
export function batLauncherText(script: string, nodes: readonly string[], host: HostPlatform): string {
  const named = nodes.map((node) => inAscii(node, dirname(script), host)).filter((node) => node !== null);
  return [
    '@echo off',
    'rem Starts the TapMap host for a browser. Written by "tapmap install", removed by "tapmap uninstall".',
    'setlocal EnableExtensions DisableDelayedExpansion',
    'set "NODE_OPTIONS="',
    'set "NODE_PATH="',
    'set "TAPMAP_NODE="',
    'set "TAPMAP_OLD="',
    ...named.flatMap((node) => [
      'set "TAPMAP_TRY="',
      `if not defined TAPMAP_NODE if exist "${node}" set "TAPMAP_TRY=${node}"`,
      takeIfSuitable,
    ]),
    'set "TAPMAP_TRY="',
    'for %%N in (node.exe) do if not defined TAPMAP_NODE set "TAPMAP_TRY=%%~$PATH:N"',
    takeIfSuitable,
    `if not defined TAPMAP_NODE if defined TAPMAP_OLD echo tapmap: Node is too old: "%TAPMAP_OLD%". ${advice}>&2`,
    `if not defined TAPMAP_NODE if defined TAPMAP_OLD "%TAPMAP_OLD%" -e "${reportOldNode}" & exit /b 126`,
    `if not defined TAPMAP_NODE echo tapmap: no Node found. ${advice}>&2`,
    'if not defined TAPMAP_NODE exit /b 127',
    `"%TAPMAP_NODE%" "%~dp0${script.slice(script.search(/[^\\/]*$/))}" %* & goto :eof`,
    '',
  ].join('\r\n');
}

const advice = `Install Node ${oldestNodeText} or later, then install TapMap again.`;

/**
 * Sets the Node, or the one that is too old, by what `node -v` prints. It runs in a cmd of its own, which takes off the
 * outer quotes and expands the variable itself: percent signs of the path are not expanded again.
 */
const takeIfSuitable = [
  'if defined TAPMAP_TRY for /f "tokens=1,2 delims=v." %%A in (\'""%%TAPMAP_TRY%%" -v"\') do',
  `(if %%A GTR ${oldestNode.major} set "TAPMAP_NODE=%TAPMAP_TRY%")`,
  `& (if %%A EQU ${oldestNode.major} if %%B GEQ ${oldestNode.minor} set "TAPMAP_NODE=%TAPMAP_TRY%")`,
  '& (if not defined TAPMAP_NODE if not defined TAPMAP_OLD set "TAPMAP_OLD=%TAPMAP_TRY%")',
].join(' ');

/** Variables that all programs of a user have, and the folder of HostPlatform in each; inner folders first. */
export const folderVariables = [
  ['LOCALAPPDATA', 'configDir'],
  ['APPDATA', 'roamingDir'],
  ['USERPROFILE', 'homeDir'],
] as const;

/** In a batch file `%` is escaped by doubling it. */
function inAscii(node: string, ownDir: string, host: HostPlatform): string | null {
  if (dirname(node) === ownDir) return `%~dp0${node.slice(ownDir.length + 1)}`;
  const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);
  const doubled = (text: string): string => text.replaceAll('%', '%%');
  if (isAscii(node)) return doubled(node);
  for (const [variable, name] of folderVariables) {
    const folder = host[name];
    const rest = node.slice(folder.length);
    const isInside = node.slice(0, folder.length).toLowerCase() === folder.toLowerCase() && /^[\\/]/.test(rest);
    if (isInside && isAscii(rest)) return `%${variable}%${doubled(rest)}`;
  }
  return null;
}
