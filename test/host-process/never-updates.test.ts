import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { entries, ofType, startHost, waitForSnapshot } from './host-client.ts';
import { inUpdateWorld, serveDbIp } from './in-update-world.ts';

const test = inUpdateWorld();

/** Writes the names of the modules that the program has loaded when it ends. */
const report = `
  process.once('exit', () => require('node:fs').writeFileSync(process.env.TAPMAP_LOADED, process.moduleLoadList.join('\\n')));`;

test('a host that serves a browser loads nothing that could ask another computer', async ({ world, user }) => {
  const [script, loaded] = [join(world.scratchDir, 'report.cjs'), join(user.home, 'loaded')];
  writeFileSync(script, report);
  const env = { NODE_OPTIONS: `--require ${script}`, TAPMAP_LOADED: loaded, HOME: user.home };
  const from = user.services.requests.length;
  const host = startHost(world, { env });
  host.send({ type: 'subscribe', intervalMs: 100 });
  await waitForSnapshot(host);
  host.send({ type: 'reload-database' });
  host.send({ type: 'locate', requestId: 1, addresses: ['193.0.6.139'] });
  expect(entries(await host.waitFor('where it is', ofType('located')), 'results')).toHaveLength(1);
  host.closeStdin();
  expect(await host.exitStatus()).toBe(0);
  const modules = await modulesIn(loaded);
  expect(modules).toContain('net'); // of the self-test
  expect(modules.filter((name) => /^(?:_?https?|_?tls|http2|internal\/deps\/undici)/.test(name))).toEqual([]);
  expect(user.services.requests.slice(from)).toEqual([]);

  // The same report of the command that does ask, so that the list above would have shown it.
  await serveDbIp(user, 'City', 'Network');
  expect(await user.tapmap(['database', 'update'], { env })).toMatchObject({ status: 0 });
  expect(await modulesIn(loaded)).toEqual(expect.arrayContaining(['https', '_tls_wrap']));
});

async function modulesIn(path: string): Promise<string[]> {
  return [...(await readFile(path, 'utf8')).matchAll(/^NativeModule (.+)$/gm)].map(([, name = '']) => name);
}
