import { existsSync, lstatSync } from 'node:fs';

/**
 * What is in an overlay and was not there before, but for what Debian's own tools note: logs, caches, and their state.
 * A folder counts where the real system has none, and a removed file counts too: it appears as a device.
 *
 * @param before changes() of the root before, @param after now
 */
export function leftBehind(before: readonly string[], after: readonly string[]): string[] {
  const known = new Set(before);
  return after.filter((path) => {
    if (known.has(path) || path === emptied || ofTools.some((prefix) => path.startsWith(prefix))) return false;
    return !(path.endsWith('/') && existsSync(`/${path}`) && lstatSync(`/${path.slice(0, -1)}`).isDirectory());
  });
}

/** dpkg removes a folder that a removed package leaves empty, also one that no package but a script of base-files made. */
const emptied = 'etc/opt';

/** The last is where browsers and programs keep what is theirs while they run. */
const ofTools = ['var/log/', 'var/cache/', 'var/lib/dpkg/', 'var/lib/apt/', 'tmp/'];
