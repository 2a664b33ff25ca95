import { parseObject } from './files/parse-object.ts';
import { hostName } from './host-manifest.ts';
import { ProgramFailed, runProgram } from '../system/run-program.ts';

/** The person's answer to the desktop portal's question whether a snap may start the host; null where none is stored. */
export type PortalPermission = 'yes' | 'no' | 'ask';

/** The Firefox snap, as the portal names it (xdg-desktop-portal, web-extensions.c). */
const SNAP = 'snap.firefox';
const TABLE = 'webextensions';

/** How to let the Firefox snap start the host after it was once denied: the portal does not ask again. */
export const allowInPortal = `flatpak permission-set ${TABLE} ${hostName} ${SNAP} yes`;

const LOOK_UP = [
  ...['--user', '--json=short', 'call', 'org.freedesktop.impl.portal.PermissionStore'],
  ...['/org/freedesktop/impl/portal/PermissionStore', 'org.freedesktop.impl.portal.PermissionStore'],
  ...['Lookup', 'ss', TABLE, hostName],
];
const LIMIT_MS = 3000;

/** Asks the portal's permission store. Null also where there is no store or no session bus to ask it by. */
export async function readPortalPermission(): Promise<PortalPermission | null> {
  try {
    const { exitStatus, stdout } = await runProgram('/usr/bin/busctl', LOOK_UP, LIMIT_MS);
    return exitStatus === 0 ? parsePortalPermission(stdout) : null;
  } catch (error) {
    if (error instanceof ProgramFailed) return null;
    throw error;
  }
}

/**
 * The reply to Lookup, as `busctl --json=short` prints it (org.freedesktop.impl.portal.PermissionStore: the permissions of
 * each application, and data): `{"type":"a{sas}v","data":[{"snap.firefox":["no"]},{…}]}`.
 */
export function parsePortalPermission(text: string): PortalPermission | null {
  const data = parseObject(text)?.['data'];
  const permissions: unknown = Array.isArray(data) ? data[0] : null;
  if (typeof permissions !== 'object' || permissions === null) return null;
  const ofSnap: unknown = Reflect.get(permissions, SNAP);
  const answer: unknown = Array.isArray(ofSnap) ? ofSnap[0] : null;
  return answer === 'yes' || answer === 'no' || answer === 'ask' ? answer : null;
}
