import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes a folder that is kept, unless it is there: whole or not at all, whoever else makes it at the same time. Every
 * user may read it.
 *
 * @param fill writes what it holds into a folder of another name
 */
export async function makeFolderOnce(dir: string, fill: (newDir: string) => void | Promise<void>): Promise<void> {
  if (existsSync(dir)) return;
  mkdirSync(dirname(dir), { recursive: true });
  const made = mkdtempSync(join(dirname(dir), 'new-'));
  await fill(made);
  chmodSync(made, 0o755);
  try {
    renameSync(made, dir);
  } catch (error) {
    if (!existsSync(dir)) throw error;
    rmSync(made, { recursive: true }); // another process was faster
  }
}
