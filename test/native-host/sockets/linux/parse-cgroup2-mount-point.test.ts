import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCgroup2MountPoint } from '../../../../native-host/sockets/linux/parse-cgroup2-mount-point.ts';

const root = '22 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n';
const version1 = '31 30 0:28 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory\n';

test.each([
  ['version 2 alone', '30 22 0:27 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw\n', '/sys/fs/cgroup'],
  ['both', `${version1}40 30 0:37 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n`, '/sys/fs/cgroup/unified'],
  ['a path with a blank', '40 30 0:37 / /mnt/all\\040groups rw - cgroup2 none rw\n', '/mnt/all groups'],
  ['version 1 alone', version1, null],
  ['neither', '', null],
])('of a machine with %s', (_, lines, mountPoint) => {
  expect(parseCgroup2MountPoint(root + lines)).toBe(mountPoint);
});

test('any text gives an absolute path or null', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (head, path) => {
      const found = parseCgroup2MountPoint(`${head}\n1 1 0:1 / ${path} rw - cgroup2 none rw`);
      if (found !== null) expect(found).toMatch(/^\//);
    }),
  );
});
