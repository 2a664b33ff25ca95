import { browsers } from '../../../native-host/registration/browsers/browsers.ts';
import { sharedFolders } from '../../../native-host/registration/browsers/shared-folders.ts';
import { hostName } from '../../../native-host/registration/host-manifest.ts';

/** The manifests that register the host with all browsers of all users on Debian, each once, by path. */
export const systemManifests = [
  ...new Map(
    browsers.flatMap(({ name, family }) =>
      sharedFolders(name, 'linux')
        // Fedora's, which `tapmap install --system` finds on the computer itself.
        .filter((folder) => !folder.startsWith('/usr/lib64/'))
        .map((folder) => [`${folder}/${hostName}.json`, family] as const),
    ),
  ),
].map(([path, family]) => ({ path, family }));
