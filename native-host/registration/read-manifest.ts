import { hasCode } from '../system/error-code.ts';
import { isExecutable } from './files/file-kind.ts';
import { parseHostManifest } from './parse-host-manifest.ts';
import { readText } from './files/read-text.ts';
import { namedProgram } from './browsers/named-program.ts';
import type { Family } from './browser.ts';
import type { System } from '../system/host-platform.ts';

/**
 * What a browser would do with our manifest: start the host (`registered`), or not: there is none (`absent`), it can
 * not be read as one (`broken`), its program can't be started (`dead`), it does not let our extension in (`closed`), or no
 * manifest can work in this package (`confined`).
 */
export type Registration = 'registered' | 'absent' | 'broken' | 'dead' | 'closed' | 'confined';

export type ManifestStatus = {
  readonly manifestPath: string;
  readonly registration: Registration;
  /** The program that the manifest names. */
  readonly program: string | null;
};

/** What a browser of the family makes of a manifest. @throws the operating system's error when it may not be known */
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

/** What can't be read, a browser of this user can't read either: it counts as a text that makes no sense. */
async function readManifestText(path: string): Promise<string | null> {
  try {
    return await readText(path);
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EISDIR', 'ELOOP')) return '';
    throw error;
  }
}
