import { CommandFailed } from '../../command-failed.ts';
import { printableText } from '../printable-text.ts';
import { errorCode } from '../../system/error-code.ts';
import { PlaceRefused } from '../../registration/files/place-refused.ts';
import { refusalText } from './refusal-text.ts';
import { RegistryRefused } from '../../system/windows/registry.ts';

/**
 * Turns the operating system's error about a file or registry key into a message with what failed, where, and what to
 * do. Returns any other error unchanged.
 *
 * @param again the command to run once the cause is fixed
 */
export function fileFailure(error: unknown, again: string): unknown {
  if (error instanceof RegistryRefused) {
    const sentence = `Access to registry key ${printableText(error.key)} was denied (${printableText(error.reason)}). Give your user access`;
    return new CommandFailed(`${sentence}, then run "${again}" again.`, { cause: error });
  }
  if (error instanceof PlaceRefused) {
    return new CommandFailed(`${refusalText(error)}, then run "${again}" again.`, { cause: error });
  }
  const sentence = sentences[errorCode(error) ?? ''];
  if (!(error instanceof Error) || !sentence) return error;
  return new CommandFailed(`${sentence(printableText(pathOf(error)))}, then run "${again}" again.`, { cause: error });
}

/** By POSIX errno name. */
const sentences: Record<string, (path: string) => string> = {
  EACCES: notAllowed,
  EPERM: (path) => `${notAllowed(path)}, or close the browsers that use TapMap`,
  EBUSY: (path) => `${path} is in use. Close the browsers that use TapMap`,
  EROFS: (path) => `The file system of ${path} is read-only. Make it writable`,
  EEXIST: (path) => `TapMap needs a folder at ${path}, but a file is there. Move or rename it`,
  ENOTDIR: (path) => `TapMap needs a folder at ${path}, but a file is there. Move or rename it`,
  EISDIR: (path) => `TapMap needs a file at ${path}, but a folder is there. Move or rename it`,
  ENOENT: (path) => `${path} is missing. Restore it`,
  ENOSPC: (path) => `The disk is full: ${path} could not be written. Free some space`,
  EDQUOT: (path) => `Your disk quota is used up: ${path} could not be written. Free some space`,
};

function notAllowed(path: string): string {
  return `Permission denied: ${path}. Give your user access to it and its folder`;
}

/** The path that was to change; for a rename that is the target. */
function pathOf(error: Error): string {
  if ('dest' in error && typeof error.dest === 'string') return error.dest;
  return 'path' in error && typeof error.path === 'string' ? error.path : 'a file';
}
