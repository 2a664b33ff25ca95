import { hasCode } from '../system/error-code.ts';
import { isExecutable } from './files/file-kind.ts';
import { parseHostManifest } from './parse-host-manifest.ts';
import { readText } from './files/text-file.ts';
import { namedProgram } from './browsers/named-program.ts';
import type { Family } from './browser.ts';
import type { System } from '../system/host-platform.ts';

/**
 * What a browser would do with our manifest: start the host (`registered`), or not: there is none (`absent`), it is
 * invalid (`broken`), its program cannot be started (`dead`), it does not allow our extension (`closed`), or no manifest
 * can work in this package (`confined`).
 */
export type Registration = 'registered' | 'absent' | 'broken' | 'dead' | 'closed' | 'confined';

export type ManifestStatus = {
  readonly manifestPath: string;
  readonly registration: Registration;
  /** The program that the manifest names. */
  readonly program: string | null;
};

/** @throws the operating system's error when the manifest or its program cannot be checked */
export async function readManifest(manifestPath: string, family: Family, system: System): Promise<ManifestStatus> {
  const text = await readManifestText(manifestPath);
  const manifest = text === null ? null : parseHostManifest(text, family);
  const program = manifest ? namedProgram(manifest.path, manifestPath, system) : null;
  const registration = async (): Promise<Registration> => {
    if (text === null) return 'absent';
    if (!manifest) return 'broken';
    if (program === null || !(await isExecutable(program))) return 'dead';
    return manifest.allowsUs ? 'registered' : 'closed';
  };
  return { manifestPath, registration: await registration(), program };
}

/** A file that we cannot read, this user's browser cannot read either: it counts as an invalid manifest. */
async function readManifestText(path: string): Promise<string | null> {
  try {
    return await readText(path);
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EISDIR', 'ELOOP')) return '';
    throw error;
  }
}
