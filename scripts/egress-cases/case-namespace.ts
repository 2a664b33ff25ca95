import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../world/is-alive.ts';
import { removeNamespace } from '../world/remove-namespace.ts';
import { entries } from '../world/remove-stale-worlds.ts';

/** A network namespace of its own for one case, and a folder for its files. */
export type CaseNamespace = {
  readonly name: string;
  /** Readable by every user; removed with the namespace. */
  readonly filesDir: string;
  /** Ends what runs inside and removes it, with those that the case has made beside it. */
  readonly end: () => void;
};

let count = 0;

/** Makes one. It is removed by `end`, at the end of this process, or by a later run when this one was killed. */
export function createCaseNamespace(): CaseNamespace {
  removeStale();
  const name = `tapmap-case-${process.pid}-${count++}`;
  const filesDir = mkdtempSync(join(tmpdir(), `${name}-`));
  const end = (): void => {
    process.off('exit', end);
    removeFamily(name);
    rmSync(filesDir, { recursive: true, force: true });
  };
  process.on('exit', end);
  chmodSync(filesDir, 0o755);
  execFileSync('ip', ['netns', 'add', name]);
  return { name, filesDir, end };
}

/** A case calls the Internet's end of its lines NAME-isp, and others alike. */
function removeFamily(name: string): void {
  for (const one of entries(NAMESPACES)) if (one === name || one.startsWith(`${name}-`)) removeNamespace(one);
}

/** Those of runs that were killed: a name contains the pid of its run. */
function removeStale(): void {
  entries(NAMESPACES).filter(isStale).forEach(removeNamespace);
  for (const dir of entries(tmpdir()).filter(isStale)) rmSync(join(tmpdir(), dir), { recursive: true, force: true });
}

const NAMESPACES = '/run/netns';

function isStale(name: string): boolean {
  const [, pid = null] = /^tapmap-case-(\d+)-/.exec(name) ?? [];
  return pid !== null && !isAlive(Number(pid));
}
