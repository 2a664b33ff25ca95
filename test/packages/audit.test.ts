import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tapmap-audit-'));
  const dependencies = { left: '1.0.0' };
  await write('package.json', { name: 'own', version: '1.0.0', dependencies });
  await write('package-lock.json', {
    name: 'own',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'own', version: '1.0.0', dependencies }, 'node_modules/left': { version: '1.0.0' } },
  });
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, json: unknown) => writeFile(join(folder, name), JSON.stringify(json));

/** Runs it with the real npm, whose registry answers the question for advisories as given. */
async function auditWith(answer: ((response: ServerResponse) => void) | null) {
  const registry = createServer((request, response) => {
    if (request.method === 'POST' && answer !== null) answer(response);
    else response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((listening) => registry.listen(0, '127.0.0.1', listening));
  const { port } = registry.address() as AddressInfo;
  if (answer === null) registry.close();
  try {
    const env = {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${port}/`,
      npm_config_cache: join(folder, 'cache'),
      npm_config_fetch_retries: '0',
    };
    const script = resolve('scripts/audit.ts');
    return await new Promise<{ status: number | string | null | undefined; stdout: string; stderr: string }>((done) => {
      const tsx = resolve('node_modules/tsx/dist/cli.mjs');
      execFile(process.execPath, [tsx, script], { cwd: folder, env }, (error, stdout, stderr) =>
        done({ status: error === null ? 0 : error.code, stdout, stderr }),
      );
    });
  } finally {
    registry.close();
  }
}

const json = (body: unknown) => (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));

test('a registry that knows of no holes: 0', async () => {
  const { status, stdout } = await auditWith(json({}));
  expect(stdout).toBe('0 of 1 packages have known holes.\n');
  expect(status).toBe(0);
});

test('a registry that knows of some: 1, and their names', async () => {
  const hole = {
    id: 1,
    title: 'Leaks all',
    severity: 'high',
    vulnerable_versions: '<2.0.0',
    url: '',
    cwe: [],
    cvss: {},
  };
  const { status, stdout, stderr } = await auditWith(json({ left: [hole] }));
  expect(stderr).toBe('left (high): Leaks all\n');
  expect(stdout).toBe('1 of 1 packages have known holes.\n');
  expect(status).toBe(1);
});

const silent = [
  ['refuses the question', (response: ServerResponse) => response.writeHead(405).end()],
  ['answers with a page', (response: ServerResponse) => response.end('<html>Sign in</html>')],
  ['fails', (response: ServerResponse) => response.writeHead(500).end()],
  ['is not there', null],
] as const;

test.each(silent)('a registry that %s: 2, and a sentence', async (_what, answer) => {
  const { status, stdout, stderr } = await auditWith(answer);
  expect(stderr).toMatch(/^The registry did not answer the audit: .+\nSo nothing is known of the dependencies\. .+\n$/);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});
