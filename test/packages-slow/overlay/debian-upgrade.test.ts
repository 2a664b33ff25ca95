import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { debianVersion } from '../../../scripts/release/debian/control.ts';
import { createDebianRoot, type DebianRoot } from '../../packages/debian/debian-root.ts';
import { madeDeb } from '../../packages/debian/made-deb.ts';
import { repack, setVersion } from '../../packages/debian/repack.ts';

const test = base
  .extend('dir', { scope: 'file' }, ({}, { onCleanup }) => {
    const dir = mkdtempSync(join(tmpdir(), 'tapmap-upgrade-'));
    onCleanup(() => rmSync(dir, { recursive: true }));
    return dir;
  })
  .extend('debs', { scope: 'file' }, async ({ dir }) => {
    const made = await madeDeb('amd64');
    return {
      older: repack(made, join(dir, 'older.deb'), (tree) => {
        setVersion(tree, '0.0.1~beta.1');
        writeFileSync(join(tree, 'usr/lib/tapmap/of-an-older-release'), '');
      }),
      current: repack(made, join(dir, 'current.deb'), () => {}),
    };
  })
  .extend('root', { scope: 'file' }, async ({ dir }, { onCleanup }) => {
    const root = await createDebianRoot({ shared: [dir] });
    onCleanup(root.end);
    return root;
  });

const installed = (root: DebianRoot): string =>
  root.run(['dpkg-query', '--show', '--showformat=${Version} ${db:Status-Status}', 'tapmap']).output;

const manifest = '/etc/chromium/native-messaging-hosts/tapmap.json';

test('an upgrade brings the new files, takes the old ones, and keeps what an administrator has changed', ({
  root,
  debs,
}) => {
  expect(root.run(['apt-get', 'install', '--yes', debs.older])).toMatchObject({ status: 0 });
  expect(installed(root)).toBe('0.0.1~beta.1 installed');
  root.run(['sed', '--in-place', 's/TapMap shows/The firm shows/', manifest]);
  expect(root.run(['apt-get', 'install', '--yes', debs.current])).toMatchObject({ status: 0 });
  expect(installed(root)).toBe(`${debianVersion(packageJson.version)} installed`);
  expect(root.run(['cat', manifest]).output).toContain('The firm shows');
  expect(root.run(['ls', '/usr/lib/tapmap']).output).not.toContain('of-an-older-release');
  expect(root.run(['tapmap', '--version'])).toEqual({ status: 0, output: `${packageJson.version}\n` });
});

test('apt says that an older package is a downgrade, and leaves the newer one', ({ root, debs }) => {
  const { status, output } = root.run(['apt-get', 'install', '--yes', debs.older]);
  expect(status).not.toBe(0);
  expect(output).toContain('downgraded');
  expect(installed(root)).toBe(`${debianVersion(packageJson.version)} installed`);
});

test('asked to, apt goes back to it, and forward again', ({ root, debs }) => {
  expect(root.run(['apt-get', 'install', '--yes', '--allow-downgrades', debs.older])).toMatchObject({ status: 0 });
  expect(installed(root)).toBe('0.0.1~beta.1 installed');
  expect(root.run(['tapmap', '--version'])).toMatchObject({ status: 0 });
  expect(root.run(['apt-get', 'install', '--yes', debs.current])).toMatchObject({ status: 0 });
  expect(root.run(['dpkg', '--audit'])).toEqual({ status: 0, output: '' });
});

test('what npm calls a pre-release is older than the release for dpkg, too', ({ root }) => {
  for (const [older, newer] of [
    ['1.0.0-beta.1', '1.0.0'],
    ['1.0.0-beta.1', '1.0.0-beta.2'],
    ['0.9.0', '1.0.0-beta.1'],
  ] as const) {
    const compared = root.run(['dpkg', '--compare-versions', debianVersion(older), 'lt', debianVersion(newer)]);
    expect(compared, `${older} < ${newer}`).toEqual({ status: 0, output: '' });
  }
});
