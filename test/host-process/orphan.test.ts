import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';

/** Starts the host, hands its pipes to a process that outlives it, and exits, like a browser that crashes. */
const BROWSER = `
  const { fstatSync, openSync } = require('node:fs');
  const { spawn } = require('node:child_process');
  const keeper = spawn('sleep', ['60'], { stdio: ['ignore', 'ignore', 'ignore'] });
  const output = openSync(process.argv[1], 'w');
  const host = spawn(process.execPath, ['dist/native-host/tapmap.js', 'chrome-extension://x/'], { stdio: [0, output, 'ignore'] });
  console.log(host.pid, keeper.pid);
  // Once it has said hello, it knows whose child it is.
  setInterval(() => fstatSync(output).size > 0 && process.exit(), 100);
`;

test('an orphaned host ends even if its pipe is still open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tapmap-orphan-'));
  const browser = spawn(process.execPath, ['-e', BROWSER, join(folder, 'output')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => browser.stdout.once('data', (data) => resolve(String(data))));
  const [host = 0, keeper = 0] = line.split(' ').map(Number);
  try {
    expect(existsSync(`/proc/${host}`)).toBe(true);
    await waitUntil('the host has ended', () => Promise.resolve(!existsSync(`/proc/${host}`)), 20_000);
  } finally {
    process.kill(keeper);
    browser.stdin.end();
    rmSync(folder, { recursive: true });
  }
});
