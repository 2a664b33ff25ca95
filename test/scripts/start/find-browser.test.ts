import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../../scripts/start/find-browser.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-browser-'));
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function addProgram(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

test('finds a branded browser by the command that its package installs', () => {
  const path = addProgram('microsoft-edge-stable');
  expect(findBrowser('chromium')).toEqual({ name: 'Microsoft Edge', kind: 'chromium', path });
});

test('prefers Chromium, and takes Firefox when asked', () => {
  const chromium = addProgram('chromium');
  const firefox = addProgram('firefox');
  addProgram('google-chrome');
  expect(findBrowser()?.path).toBe(chromium);
  expect(findBrowser('firefox')?.path).toBe(firefox);
});

test('passes over a file that cannot be run, and the browser of a snap', () => {
  writeFileSync(join(folder, 'chromium'), '');
  mkdirSync(join(folder, 'usr-bin'));
  symlinkSync(addProgram(join('usr-bin', 'snap')), join(folder, 'firefox'));
  expect(findBrowser()).toBeNull();
});
