import { init } from 'license-checker-rseidelsohn';
import { isRecord } from '../is-record.ts';
import { packageFile } from './party-of-package.ts';

/** A package and the licence that it names; an asterisk behind one that was read from its text. */
export type PackageLicence = { readonly name: string; readonly version: string; readonly licence: string };

/**
 * The licences of what is installed in a folder, the folder's own package and other private ones left out.
 *
 * @throws {Error} where one of its dependencies is not installed, which would otherwise pass as one without a licence to check
 */
export async function readLicences(folder: string, kind: 'production' | 'development'): Promise<PackageLicence[]> {
  const named = packageFile(folder)[kind === 'production' ? 'dependencies' : 'devDependencies'];
  const found = await installedIn(folder, kind);
  for (const name of Object.keys(isRecord(named) ? named : {})) {
    if (!found.some((each) => each.name === name)) throw new Error(`${name} is not installed: run npm ci`);
  }
  return found;
}

function installedIn(folder: string, kind: 'production' | 'development'): Promise<PackageLicence[]> {
  const options = { start: folder, excludePrivatePackages: true, [kind]: true };
  return new Promise((resolve, reject) => {
    init(options, (error: Error | null, found) => {
      // Of a folder without such dependencies it says that no packages were found.
      if (error !== null && !error.message.startsWith('No packages found')) reject(error);
      else resolve(Object.entries(found ?? {}).map(([id, { licenses }]) => packageLicence(id, licenses)));
    });
  });
}

/** @param id `name@version`, where the name may begin with an @ */
function packageLicence(id: string, licences: string | string[] | undefined): PackageLicence {
  const at = id.lastIndexOf('@');
  const licence = Array.isArray(licences) ? licences.join(' and ') : (licences ?? 'none');
  return { name: id.slice(0, at), version: id.slice(at + 1), licence };
}
