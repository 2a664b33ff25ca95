import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file under another name and then moves it into place: who has the old one open keeps it whole. */
export async function writeAtomically(path: string, contents: Buffer | string): Promise<void> {
  const temporary = `${path}.${process.pid}.new`;
  try {
    await writeFile(temporary, contents, { flush: true });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
