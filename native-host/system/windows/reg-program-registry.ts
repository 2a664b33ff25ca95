import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseRegExport, type RegistryKey } from './parse-reg-export.ts';
import { fullKey, RegistryRefused, type Registry } from './registry.ts';
import { systemFile } from './system-file.ts';

const run = promisify(execFile);

/**
 * The registry through Windows' own reg.exe, where the FFI library cannot be used. A key is read by exporting it to a file
 * in UTF-16: the output of `reg query` is in the console's code page, which garbles names.
 *
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/reg
 */
export const regProgramRegistry: Registry = {
  async read(key) {
    return (await exportKey(key))?.defaultText ?? null;
  },
  async write(key, text) {
    await reg(key, 'add', fullKey(key), '/ve', '/t', 'REG_SZ', '/d', text, '/f');
  },
  async remove(key) {
    if (await succeeds('delete', fullKey(key), '/f')) return;
    if ((await exportKey(key)) !== null) throw new RegistryRefused(fullKey(key), '"reg delete" failed');
  },
  async isEmpty(key) {
    const found = await exportKey(key);
    return found !== null && !found.hasValues && !found.hasKeys;
  },
};

/** Null when there is no such key. */
async function exportKey(key: string): Promise<RegistryKey | null> {
  const folder = await mkdtemp(join(tmpdir(), 'tapmap-reg-'));
  try {
    const file = join(folder, 'key.reg');
    if (!(await succeeds('export', fullKey(key), file, '/y'))) {
      // reg.exe has the same status when a policy forbids it; it then fails for Software too.
      await reg(key, 'query', fullKey('Software'));
      return null;
    }
    return parseRegExport(await readFile(file, 'utf16le'), fullKey(key));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function succeeds(...args: string[]): Promise<boolean> {
  try {
    await run(systemFile('reg.exe'), args, { windowsHide: true });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 1) return false;
    throw error;
  }
}

async function reg(key: string, ...args: string[]): Promise<void> {
  if (!(await succeeds(...args))) throw new RegistryRefused(fullKey(key), `"reg ${args.join(' ')}" failed`);
}
