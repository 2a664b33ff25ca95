/**
 * Claims stdout for frames and results before anything else runs: a stray print would break the framing and close the
 * port. This must be the program's first import, since imports run before statements.
 */
const write = process.stdout.write.bind(process.stdout);

process.stdout.write = process.stderr.write.bind(process.stderr);

/** Writes to the real stdout; resolves when the reader has taken the bytes. Never rejects, see `onStdoutBroken`. */
export function writeStdout(bytes: Uint8Array | string): Promise<void> {
  return new Promise((resolve) => {
    write(bytes, () => resolve());
  });
}

/** Calls back once, when stdout has no reader any more (EPIPE). */
export function onStdoutBroken(callback: () => void): void {
  process.stdout.once('error', callback);
}
