import { folderVariables } from './bat-launcher.ts';
import type { HostPlatform } from '../../system/host-platform.ts';

/** The Nodes of the `sh` script (sh-launcher.ts): its lines of paths in single quotes. */
export function parseShLauncher(text: string): string[] {
  return [...text.matchAll(/^ {2}'(.*)' \\$/gm)].map(([, quoted = '']) => quoted.replaceAll(String.raw`'\''`, "'"));
}

/** The Nodes of the batch file (bat-launcher.ts): the paths that it names, then the search path. */
export function parseBatLauncher(text: string, host: HostPlatform): string[] {
  const named = [...text.matchAll(/^if not defined TAPMAP_NODE if exist "(.*?)" set /gm)];
  const searched = text.includes('%%~$PATH:N') ? host.searchDirs.map((folder) => `${folder}\\node.exe`) : [];
  return [...named.map(([, path = '']) => expand(path, host)), ...searched];
}

/** As in cmd: `%%` is a percent sign, `%NAME%` the value of a variable. */
function expand(path: string, host: HostPlatform): string {
  return path.replace(/%(\w*)%/g, (whole, variable: string) => {
    if (variable === '') return '%';
    const folder = folderVariables.find(([name]) => name === variable);
    return folder ? host[folder[1]] : whole;
  });
}
