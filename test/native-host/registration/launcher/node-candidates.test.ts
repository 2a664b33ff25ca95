import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import packageFile from '../../../../package.json' with { type: 'json' };
import { nodeCandidates } from '../../../../native-host/registration/launcher/node-candidates.ts';
import { readNodeVersion } from '../../../../native-host/registration/launcher/read-node-version.ts';
import { installHost } from '../../../../native-host/registration/install-host.ts';
import { readStatus } from '../../../../native-host/registration/read-status.ts';
import {
  oldestNodeText,
  parseNodeVersion,
  versionText,
} from '../../../../native-host/registration/launcher/suitable-node.ts';
import { makeScratchHome, type ScratchHome } from '../scratch-home.ts';

let scratch: ScratchHome;
beforeEach(async () => (scratch = await makeScratchHome()));
afterEach(() => scratch.remove());

/** Versions by path, as the system would report them. */
const reader = (versions: Record<string, string>) => (path: string) =>
  Promise.resolve(path in versions ? parseNodeVersion(versions[path] ?? '') : null);

test('the newest that is new enough comes first, and the one in use before another of its version', async () => {
  const current = '/opt/node/bin/node';
  const versions = { [current]: 'v20.11.1', '/usr/local/bin/node': 'v22.9.0', '/usr/bin/node': 'v18.19.1' };
  expect((await nodeCandidates(current, scratch.host, reader(versions))).slice(0, 2)).toEqual([
    '/usr/local/bin/node',
    current,
  ]);
  const same = { [current]: 'v22.9.0', '/usr/local/bin/node': 'v22.9.0' };
  expect((await nodeCandidates(current, scratch.host, reader(same)))[0]).toBe(current);
});

test('one that is too old or not there stays on the list, for it may be renewed', async () => {
  const candidates = await nodeCandidates('/opt/node', scratch.host, reader({ '/usr/bin/node': 'v12.22.9' }));
  expect(candidates).toContain('/usr/bin/node');
  expect(candidates).toContain('/usr/local/bin/node');
  expect(new Set(candidates).size).toBe(candidates.length);
});

test("the versions in a version manager's folder are found, the newest by number", async () => {
  const installed = ['v9.11.2', 'v20.20.0', 'v22.9.0'];
  const nodeOf = (version: string): string => join(scratch.home, '.nvm/versions/node', version, 'bin/node');
  const nodes = installed.map(nodeOf);
  for (const node of nodes) await mkdir(dirname(node), { recursive: true });
  const versions = Object.fromEntries(installed.map((version) => [nodeOf(version), version]));
  const candidates = await nodeCandidates('/nowhere', scratch.host, reader(versions));
  expect(candidates.filter((path) => nodes.includes(path))).toEqual([nodes[2], nodes[1], nodes[0]]);
});

test('what is no Node, does not run or has no run bit has no version', async () => {
  const path = join(scratch.home, 'bin/node');
  await addNode(path, 'not a version');
  expect(await readNodeVersion(path)).toBeNull();
  await writeFile(path, '#!/nowhere\n');
  expect(await readNodeVersion(path)).toBeNull();
  await chmod(path, 0o644);
  expect(await readNodeVersion(path)).toBeNull();
  expect(await readNodeVersion('/nowhere/node')).toBeNull();
  const own = await readNodeVersion(process.execPath);
  expect(own && versionText(own)).toBe(process.version);
});

test('the oldest version is that of package.json', () => {
  expect(packageFile.engines.node).toBe(`>=${oldestNodeText}`);
});

test('status: the Node of the installation is gone and the remaining one is too old', async () => {
  const [nvm, old] = [join(scratch.home, 'nvm/node'), join(scratch.home, '.local/bin/node')];
  await addNode(nvm, 'v22.9.0');
  await addNode(old, 'v18.19.1');
  await installHost({ ...scratch.program, node: nvm }, scratch.host, []);
  const first = await readStatus(scratch.host);
  expect(first).toMatchObject({ oldNode: null });
  expect(first.node).not.toBe(old);
  await rm(nvm);
  const { node, oldNode } = await readStatus(scratch.host);
  // A Node of this machine may be new enough: then it is taken, and never the old one.
  if (node === null) expect(oldNode).toEqual({ path: old, version: 'v18.19.1' });
  else expect([node, oldNode]).not.toContain(old);
});

async function addNode(path: string, version: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho '${version}'\n`);
  await chmod(path, 0o755);
}
