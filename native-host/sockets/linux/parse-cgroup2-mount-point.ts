/**
 * Where the version 2 hierarchy of control groups is mounted, from the text of `/proc/self/mountinfo` (proc(5)):
 *
 *     id parent major:minor root mount-point options [optional fields…] - type source super-options
 *     40 30     0:37        /    /sys/fs/cgroup/unified rw,relatime    - cgroup2 cgroup2 rw
 *
 * Blanks, tabs, line ends and backslashes in a path are written in octal (`\040`).
 *
 * @returns null where there is none: only version 1, or a /sys that `ip netns exec` mounted again
 */
export function parseCgroup2MountPoint(text: string): string | null {
  for (const line of text.split('\n')) {
    const [, mountPoint] = /^\d+ \d+ \d+:\d+ \S+ (\/\S*) .*- cgroup2 /.exec(line) ?? [];
    if (mountPoint === undefined) continue;
    return mountPoint.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  }
  return null;
}
