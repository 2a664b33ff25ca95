import { findBrowsers } from './find-browsers.ts';
import { hasCode } from './has-code.ts';
import { installedPaths } from './installed-paths.ts';
import { isExecutable } from './is-executable.ts';
import { isFile } from './is-file.ts';
import { parseHostManifest } from './parse-host-manifest.ts';
import { parseLauncherNodes } from './parse-launcher.ts';
import { readText } from './read-text.ts';
import type { Family } from './browsers.ts';
import type { FoundBrowser } from './find-browsers.ts';
import type { HostPlatform } from './host-platform.ts';

/**
 * What a browser would do with our manifest: start the host (`registered`), or not: there is none (`absent`), it can
 * not be read as one (`broken`), its program can't be started (`dead`), it does not let our extension in (`closed`), or no
 * manifest can work in this package (`confined`).
 */
export type Registration = 'registered' | 'absent' | 'broken' | 'dead' | 'closed' | 'confined';

export type BrowserStatus = Pick<FoundBrowser, 'name' | 'title' | 'confinement' | 'found'> & {
  /** Of the first place that is not as it should be, else of the first; null where no manifest can work. */
  readonly manifestPath: string | null;
  readonly registration: Registration;
  /** The program that the manifest names. */
  readonly program: string | null;
};

export type RegistrationStatus = {
  /** The installed launcher; null when there is none that can be started. */
  readonly launcherPath: string | null;
  /** The Node that the launcher will use; null when there is no launcher or every Node it knows is gone. */
  readonly node: string | null;
  readonly browsers: BrowserStatus[];
};

/**
 * What is installed, and what each browser of this system makes of it.
 *
 * @throws the operating system's error when a folder or manifest may not be read
 */
export async function readStatus(host: HostPlatform): Promise<RegistrationStatus> {
  const { launcher, script } = installedPaths(host);
  const installed = (await isExecutable(launcher)) && (await isFile(script));
  return {
    launcherPath: installed ? launcher : null,
    node: installed ? await firstExecutable(parseLauncherNodes((await readText(launcher)) ?? '')) : null,
    browsers: await Promise.all((await findBrowsers(host)).map(readBrowser)),
  };
}

async function readBrowser({ name, title, confinement, found, family, manifestPaths }: FoundBrowser) {
  const manifests = await Promise.all(manifestPaths.map((path) => readManifest(path, family)));
  const shown = manifests.find(({ registration }) => registration !== 'registered') ?? manifests[0];
  return {
    name,
    title,
    ...(confinement && { confinement }),
    found,
    ...(shown ?? { manifestPath: null, registration: 'confined' as const, program: null }),
  };
}

async function readManifest(manifestPath: string, family: Family) {
  const text = await readManifestText(manifestPath);
  const manifest = text === null ? null : parseHostManifest(text, family);
  const program = manifest?.path ?? null;
  const registration = async (): Promise<Registration> => {
    if (text === null) return 'absent';
    if (!manifest) return 'broken';
    if (!(await isExecutable(manifest.path))) return 'dead';
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

async function firstExecutable(paths: string[]): Promise<string | null> {
  for (const path of paths) if (await isExecutable(path)) return path;
  return null;
}
