/**
 * Claims stdout for frames and results before anything else runs: a stray print there would break the framing and end
 * the port. This file has to be the first import of the program, since imports run before statements.
 */
const write = process.stdout.write.bind(process.stdout);

process.stdout.write = process.stderr.write.bind(process.stderr);

/** Writes to the real stdout and resolves when the other side has taken it; never rejects, see `onStdoutBroken`. */
export function writeStdout(bytes: Uint8Array | string): Promise<void> {
  return new Promise((resolve) => {
    write(bytes, () => resolve());
  });
}

/** Calls back once, when nobody reads stdout any more (EPIPE). */
export function onStdoutBroken(callback: () => void): void {
  process.stdout.once('error', callback);
}
