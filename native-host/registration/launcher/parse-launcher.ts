import { folderVariables } from './bat-launcher.ts';
import { ownNodeName, packagedLauncherText } from './packaged-launcher.ts';
import type { HostPlatform } from '../../system/host-platform.ts';

/** The Nodes of the `sh` script (sh-launcher.ts), its lines of paths in single quotes, or of a package's (packaged-launcher.ts). */
export function parseShLauncher(text: string, folder: string): string[] {
  if (text === packagedLauncherText('linux')) return [`${folder}/${ownNodeName.linux}`];
  return [...text.matchAll(/^ {2}'(.*)' \\$/gm)].map(([, quoted = '']) => quoted.replaceAll(String.raw`'\''`, "'"));
}

/** The Nodes of the batch file (bat-launcher.ts), the paths that it names and then the search path, or of a package's. */
export function parseBatLauncher(text: string, folder: string, host: HostPlatform): string[] {
  if (text === packagedLauncherText('windows')) return [`${folder}\\${ownNodeName.windows}`];
  const named = [...text.matchAll(/^if not defined TAPMAP_NODE if exist "(.*?)" set /gm)];
  const searched = text.includes('%%~$PATH:N') ? host.searchDirs.map((dir) => `${dir}\\node.exe`) : [];
  return [...named.map(([, path = '']) => expand(path, folder, host)), ...searched];
}

/** As in cmd: `%~dp0` is the file's own folder with a backslash, `%%` a percent sign, `%NAME%` the value of a variable. */
function expand(path: string, ownDir: string, host: HostPlatform): string {
  if (path.startsWith('%~dp0')) return `${ownDir}\\${path.slice('%~dp0'.length)}`;
  return path.replace(/%(\w*)%/g, (whole, variable: string) => {
    if (variable === '') return '%';
    const folder = folderVariables.find(([name]) => name === variable);
    return folder ? host[folder[1]] : whole;
  });
}
