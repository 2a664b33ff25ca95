import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../system/error-code.ts';

/** `undo` restores the former program. */
export type Swapped = { undo(): Promise<void> };

/**
 * Moves the existing program, if any, to `former`, and the new one from `staging` into its place.
 *
 * The folder is moved as a whole, so that a browser never starts half of each. Windows alone refuses that while something
 * in the folder is in use, as by a running host, whose working folder it is. Single files may be moved there even in use,
 * so they are then moved one by one.
 *
 * @throws the operating system's error; everything is then unchanged
 */
export async function swapProgram(staging: string, programDir: string, former: string): Promise<Swapped> {
  const found = await moveAway(programDir, former);
  if (found === 'in use') return swapFiles(staging, programDir, former);
  try {
    await rename(staging, programDir);
  } catch (error) {
    if (found === 'moved') await rename(former, programDir);
    throw error;
  }
  return {
    async undo() {
      await rm(programDir, { recursive: true, force: true });
      if (found === 'moved') await rename(former, programDir);
    },
  };
}

async function moveAway(programDir: string, former: string): Promise<'moved' | 'none' | 'in use'> {
  try {
    if (!(await lstat(programDir)).isDirectory()) {
      throw Object.assign(new Error(`not a folder: ${programDir}`), { code: 'ENOTDIR', path: programDir });
    }
    await rename(programDir, former);
    return 'moved';
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'none';
    if (hasCode(error, 'EBUSY', 'EPERM', 'EACCES')) return 'in use';
    throw error;
  }
}

/** Exported for its test: the reason for which Windows refuses the folder does not exist on other systems. */
export async function swapFiles(staging: string, programDir: string, former: string): Promise<Swapped> {
  const moves: { from: string; to: string }[] = [];
  const move = async (fromDir: string, toDir: string): Promise<void> => {
    for (const name of await readdir(fromDir)) {
      const [from, to] = [join(fromDir, name), join(toDir, name)];
      await rename(from, to);
      moves.unshift({ from, to });
    }
  };
  const undo = async (): Promise<void> => {
    for (const { from, to } of moves) await rename(to, from);
    await rm(former, { recursive: true });
    await rm(staging, { recursive: true });
  };
  await mkdir(former);
  try {
    await move(programDir, former);
    await move(staging, programDir);
  } catch (error) {
    await undo();
    throw error;
  }
  return { undo };
}
