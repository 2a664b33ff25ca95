import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../../world/is-alive.ts';

/**
 * Fills a folder that takes its place only once it is whole. Until then an earlier one stays as it was; a run that is
 * interrupted leaves its unfinished folder beside it, which the next run removes.
 *
 * @param fill gets the new folder and one to work in, both empty
 * @returns the paths that `fill` returns, as they are in the end
 */
export async function wholeOrNotThere(
  dir: string,
  fill: (newDir: string, workDir: string) => Promise<string[]>,
): Promise<string[]> {
  const unfinished = `${dir}.${process.pid}`;
  removeAbandoned(dir);
  const newDir = join(unfinished, 'new');
  const workDir = join(unfinished, 'work');
  for (const each of [newDir, workDir]) mkdirSync(each, { recursive: true });
  const stop = onSignal(() => rmSync(unfinished, { recursive: true, force: true }));
  try {
    const paths = await fill(newDir, workDir);
    if (existsSync(dir)) renameSync(dir, join(unfinished, 'old'));
    renameSync(newDir, dir);
    return paths.map((path) => dir + path.slice(newDir.length));
  } finally {
    stop();
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Those of runs that have ended, by the number of their process. */
function removeAbandoned(dir: string): void {
  if (!existsSync(dirname(dir))) return;
  for (const name of readdirSync(dirname(dir))) {
    const pid = name.startsWith(`${basename(dir)}.`) ? name.slice(basename(dir).length + 1) : '';
    if (/^\d+$/.test(pid) && !isAlive(Number(pid))) rmSync(join(dirname(dir), name), { recursive: true });
  }
}

function onSignal(cleanUp: () => void): () => void {
  const end = (): void => {
    cleanUp();
    process.exit(130); // as a shell says that a program was interrupted
  };
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
