import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { installPackages } from '../../scripts/packages/install-packages.ts';
import { madeDeb } from '../packages/debian/made-deb.ts';

beforeAll(() => installPackages(['lintian']));

/** Every error and warning that Debian's own checker has, and why the package is as it is. */
const explained: Readonly<Record<string, string>> = {
  'dir-or-file-in-etc-opt':
    'Chrome, Edge, Chrome for Testing and Yandex Browser look nowhere else for the hosts of all users',
  'embedded-library': 'Node is brought along as its project builds it, with zlib inside',
  'unstripped-binary-or-object': 'Node is byte for byte what its project publishes, so that anybody can compare it',
  'hardening-no-pie': 'so Node is built by its project',
  'copyright-file-contains-full-apache-2-license':
    "Node's licence file is in it word for word, and lists what Node contains",
  'copyright-not-using-common-license-for-gpl': "Node's licence file is in it word for word",
  'old-fsf-address-in-copyright-file': "Node's licence file is in it word for word",
  'script-not-executable': "the launcher starts it, with the package's own Node; its first line is for npm",
};

/** It looks into every file, for half a minute on an idle processor. */
const limitMs = 900_000;

test(
  'lintian finds no error and no warning but the explained ones, and none is explained in vain',
  async () => {
    const args = ['--no-cfg', '--allow-root', '--tag-display-limit', '0', await madeDeb('amd64')];
    const { stdout, stderr } = spawnSync('lintian', args, {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const tags = [...stdout.matchAll(/^[EW]: tapmap: (\S+)/gm)].map(([, tag]) => tag);
    expect([...new Set(tags)].sort(), stderr).toEqual(Object.keys(explained).sort());
  },
  limitMs,
);
