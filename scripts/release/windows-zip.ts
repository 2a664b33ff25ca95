import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeZip } from './archives.ts';

/**
 * Makes the archive for those who want no installer: the complete host, to which it adds what installs it by a double
 * click.
 *
 * @param hostDir a folder of its own with the complete host
 */
export function makeWindowsZip(version: string, hostDir: string, archive: string): void {
  const write = (name: string, lines: readonly string[]): void => {
    // cmd.exe and the oldest editors of Windows need both characters at the end of a line, and read ASCII alone.
    writeFileSync(join(hostDir, name), lines.map((line) => `${line}\r\n`).join(''));
  };
  write('install.bat', batchFile('install'));
  write('uninstall.bat', batchFile('uninstall'));
  write('README.txt', readme(version));
  makeZip(hostDir, archive);
}

/** `%~dp0` is the file's own folder. A double click in an archive unpacks this file alone. */
function batchFile(command: 'install' | 'uninstall'): string[] {
  return [
    '@echo off',
    'setlocal EnableExtensions DisableDelayedExpansion',
    'set "NODE_OPTIONS="',
    'set "NODE_PATH="',
    'set "STATUS=1"',
    'if not exist "%~dp0node.exe" echo node.exe is not beside this file. Unpack the whole archive first, then start it again.',
    'if not exist "%~dp0node.exe" goto end',
    `"%~dp0node.exe" "%~dp0tapmap.js" ${command}`,
    'set "STATUS=%errorlevel%"',
    ':end',
    'if not defined TAPMAP_NO_PAUSE pause',
    'exit /b %STATUS%',
  ];
}

const readme = (version: string): string[] => [
  `TapMap ${version}: the helper app for Windows`,
  '',
  'TapMap shows on a map where this computer connects. Its browser extension draws the map; this helper app reads',
  'the connections from Windows and hands them to the browser on this computer, and to nobody else.',
  '',
  'To install: unpack the whole archive, and start install.bat in it. No administrator is needed. It copies the',
  'helper app, with the Node.js that runs it, into %LOCALAPPDATA%\\TapMap and registers it with the browsers of your',
  'account. The unpacked folder is not needed any more after that, except to remove TapMap.',
  '',
  'To upgrade: start install.bat of the newer archive.',
  '',
  'To remove: close the browsers, and start uninstall.bat.',
  '',
  'To see whether all is well: node.exe tapmap.js status',
  '',
  'There is an installer (.msi) with the same contents, too. Use one of the two.',
  '',
  "Licences: LICENSE and NOTICE are TapMap's, LICENSE.node is that of Node.js (node.exe).",
];
