import { folderVariables } from './bat-launcher.ts';
import type { HostPlatform } from '../../system/host-platform.ts';

/** What the `sh` script tries (sh-launcher.ts): its lines of paths in single quotes. */
export function parseShLauncher(text: string): string[] {
  return [...text.matchAll(/^ {2}'(.*)' \\$/gm)].map(([, quoted = '']) => quoted.replaceAll(String.raw`'\''`, "'"));
}

/** What the batch file tries (bat-launcher.ts): the paths that it names, then the search path. */
export function parseBatLauncher(text: string, host: HostPlatform): string[] {
  const named = [...text.matchAll(/^if not defined TAPMAP_NODE if exist "(.*?)" set /gm)];
  const searched = text.includes('%%~$PATH:N') ? host.searchDirs.map((folder) => `${folder}\\node.exe`) : [];
  return [...named.map(([, path = '']) => expand(path, host)), ...searched];
}

/** As cmd does: `%%` is a percent sign, `%NAME%` the value of a variable. */
function expand(path: string, host: HostPlatform): string {
  return path.replace(/%(\w*)%/g, (whole, variable: string) => {
    if (variable === '') return '%';
    const folder = folderVariables.find(([name]) => name === variable);
    return folder ? host[folder[1]] : whole;
  });
}
