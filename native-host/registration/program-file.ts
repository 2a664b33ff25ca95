import { markFile } from './mark.ts';
import { ownNodeName } from './launcher/packaged-launcher.ts';
import type { System } from '../system/host-platform.ts';

/** Whether a file of this name is one that the build or a package puts into the program's folder, besides the script itself. */
export const isBuiltFile = (name: string): boolean =>
  /^(package\.json|location-data\.json|(city|network)\.(mmdb|packed)|koffi(-[a-z]+\d*_\w+)?\.node)$/.test(name) ||
  /^(LICENSE(\.node)?|NOTICE|THIRD-PARTIES\.txt)$/.test(name) ||
  isOwnNode(name);

/** Whether a file of this name is the Node that a package brings, which needs its run bit. */
export const isOwnNode = (name: string): boolean => systems.some((system) => ownNodeName[system] === name);

const systems: readonly System[] = ['linux', 'macos', 'windows'];

/** Whether an installed program can have a file of this name. */
export const isProgramFile = (name: string): boolean =>
  isBuiltFile(name) || ['tapmap.js', 'tapmap', 'tapmap.bat', markFile].includes(name);
