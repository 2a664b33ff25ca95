import { readFileSync, readdirSync } from 'node:fs';

/** The process of the browser `browserPid` in which its extension's pages and background run. */
export function extensionProcess(browserPid: number): number {
  const [pid] = [...processTree(browserPid)].filter(holdsExtension);
  if (pid === undefined) throw new Error(`Browser ${browserPid} has no process for extensions.`);
  return pid;
}

/** A process and all its descendants. */
export function processTree(rootPid: number): Set<number> {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name): [pid: number, parentPid: number] => [Number(name), parentOf(Number(name))]);
  const tree = new Set([rootPid]);
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const [pid, parentPid] of parents) if (tree.has(parentPid)) tree.add(pid);
  }
  return tree;
}

/** Chromium shows it in the command line (which its zygote joins with spaces), Firefox in the process name. */
function holdsExtension(pid: number): boolean {
  return /--extension-process\b/.test(textOf(pid, 'cmdline')) || textOf(pid, 'comm').trim() === 'WebExtensions';
}

/** The parent pid: fourth field of stat (proc(5)); the second is a name in parentheses with any content. 0 if ended. */
function parentOf(pid: number): number {
  return Number(
    textOf(pid, 'stat')
      .replace(/^.*\) /, '')
      .split(' ')[1] ?? 0,
  );
}

function textOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return '';
    throw error;
  }
}
