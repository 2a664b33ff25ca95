import { excludingGroup } from './services/excluding-group.ts';

/**
 * The control group of a process from the text of `/proc/PID/cgroup` (cgroups(7)), a line for each hierarchy:
 *
 *     hierarchy number : controllers : path
 *     0::/user.slice/user-1000.slice/session-3.scope       version 2
 *     1:name=systemd:/system.slice/cron.service            version 1, systemd's own
 *     4:memory:/docker/8fbe…                               version 1, one controller's
 *
 * A machine with both versions has all three kinds, and only some of them are useful: the first path that is not the
 * root counts, systemd's own before version 2 before the controllers. A group that a VPN app excludes comes before all:
 * its process is in a session's or an application's group as well.
 *
 * @returns null when every path is `/`, or the text has another form
 */
export function parseCgroup(text: string): string | null {
  const paths = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, controllers, path] = /^\d+:([^:]*):(\/.+)$/.exec(line) ?? [];
    if (controllers === undefined || path === undefined) continue;
    // The kernel marks a group that was removed while its process still runs.
    paths.set(controllers, path.replace(/ \(deleted\)$/, ''));
  }
  const excluding = [...paths.values()].find((path) => excludingGroup(path) !== null);
  const [anyController] = [...paths].flatMap(([controllers, path]) => (/^[a-z]/.test(controllers) ? [path] : []));
  return excluding ?? paths.get('name=systemd') ?? paths.get('') ?? anyController ?? null;
}
