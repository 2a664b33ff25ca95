import { hasCode } from '../system/error-code.ts';
import { PlaceRefused } from './files/place-refused.ts';
import { isExecutable, isFile, isFolder } from './files/file-kind.ts';
import { parseHostManifest } from './parse-host-manifest.ts';
import { readText } from './files/text-file.ts';
import { statusOf } from './files/status-of.ts';
import { namedProgram } from './browsers/named-program.ts';
import type { Family } from './browser.ts';
import type { System } from '../system/host-platform.ts';

/**
 * What a browser would do with our manifest: start the host (`registered`), or not: there is none (`absent`), it is
 * invalid (`broken`), its program cannot be started (`dead`), it does not allow our extension (`closed`), no manifest can
 * work in this package (`confined`), or the person told the desktop portal not to start it (`refused`).
 */
export type Registration = 'registered' | 'absent' | 'broken' | 'dead' | 'closed' | 'confined' | 'refused';

/** Why a manifest is `broken` or `dead`. */
export type ManifestFlaw =
  /** It is a link that leads nowhere, or round in a circle. */
  | 'dangling-link'
  /** A pipe, a socket, a device or a folder. */
  | 'not-a-file'
  | 'too-large'
  /** This user may not read it. */
  | 'forbidden'
  /** No JSON, or not what a browser accepts. */
  | 'invalid'
  /** It names no absolute path, which browsers ask for on Linux and macOS. */
  | 'relative-path'
  | 'program-missing'
  | 'program-not-executable';

export type ManifestStatus = {
  readonly manifestPath: string;
  readonly registration: Registration;
  readonly flaw: ManifestFlaw | null;
  /** The program that the manifest names. */
  readonly program: string | null;
  /** The extensions that it lets in. */
  readonly ids: readonly string[];
};

/**
 * @param askingId an extension that is to be let in besides the built-in ones; null where none is asked for
 * @throws the operating system's error when the manifest or its program cannot be checked
 */
export async function readManifest(
  manifestPath: string,
  family: Family,
  system: System,
  askingId: string | null = null,
): Promise<ManifestStatus> {
  const read = await readManifestText(manifestPath);
  const manifest = read.text === null ? null : parseHostManifest(read.text, family);
  const program = manifest ? namedProgram(manifest.path, manifestPath, system) : null;
  const judge = async (): Promise<[Registration, ManifestFlaw?]> => {
    if (read.flaw !== null) return ['broken', read.flaw];
    if (read.text === null) return ['absent'];
    if (!manifest) return ['broken', 'invalid'];
    if (program === null) return ['dead', 'relative-path'];
    if (!(await isExecutable(program))) return ['dead', await programFlaw(program)];
    const letsIn = askingId === null || family !== 'chromium' || manifest.ids.includes(askingId);
    return manifest.allowsUs && letsIn ? ['registered'] : ['closed'];
  };
  const [registration, flaw = null] = await judge();
  return { manifestPath, registration, flaw, program, ids: manifest?.ids ?? [] };
}

/** A file that we cannot read, this user's browser cannot read either. */
async function readManifestText(path: string): Promise<{ text: string | null; flaw: ManifestFlaw | null }> {
  try {
    const text = await readText(path);
    return { text, flaw: text === null && (await statusOf(path)) !== null ? 'dangling-link' : null };
  } catch (error) {
    if (error instanceof PlaceRefused)
      return { text: '', flaw: error.refusal === 'too-large' ? 'too-large' : 'not-a-file' };
    if (hasCode(error, 'EISDIR')) return { text: '', flaw: 'not-a-file' };
    if (hasCode(error, 'ELOOP')) return { text: '', flaw: 'dangling-link' };
    if (hasCode(error, 'EACCES', 'EPERM')) return { text: '', flaw: 'forbidden' };
    throw error;
  }
}

async function programFlaw(program: string): Promise<ManifestFlaw> {
  try {
    return (await isFile(program)) || (await isFolder(program)) ? 'program-not-executable' : 'program-missing';
  } catch (error) {
    if (hasCode(error, 'EACCES', 'ELOOP', 'ENAMETOOLONG')) return 'program-not-executable';
    throw error;
  }
}
