import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file under another name and then moves it into place: a process that has the old one open keeps it. */
export async function writeAtomically(path: string, contents: Buffer | string): Promise<void> {
  const temporary = `${path}.${process.pid}.new`;
  try {
    await writeFile(temporary, contents, { flush: true });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
