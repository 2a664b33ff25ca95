import { WindowsCallFailed } from './windows-call-failed.ts';

/** Bytes that Windows wrote; valid until the next call with the same buffer. */
export type FilledBuffer = {
  /** Gives them whole, larger than what was written. @throws {WindowsCallFailed} */
  fill(call: string, write: (buffer: Uint8Array, sizeBytes: [number]) => number): Uint8Array;
};

/**
 * A buffer for the calls of iphlpapi that say how many bytes they need when there are too few. It is large from the
 * start, so that one call does in the common case, and it stays as large as it once had to be.
 */
export function createFilledBuffer(initialBytes: number): FilledBuffer {
  let buffer = new Uint8Array(initialBytes);
  return {
    fill(call, write) {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const sizeBytes: [number] = [buffer.length];
        const code = write(buffer, sizeBytes);
        if (code === 0) return buffer;
        if (code !== ERROR_INSUFFICIENT_BUFFER && code !== ERROR_BUFFER_OVERFLOW) {
          throw new WindowsCallFailed(call, code);
        }
        // What is asked for grows with the connections of the computer, also between two calls.
        buffer = new Uint8Array(Math.max(sizeBytes[0], buffer.length) + SPARE_BYTES);
      }
      throw new WindowsCallFailed(call, ERROR_INSUFFICIENT_BUFFER);
    },
  };
}

const MAX_ATTEMPTS = 8;
const SPARE_BYTES = 16 * 1024;
// winerror.h
const ERROR_BUFFER_OVERFLOW = 111;
const ERROR_INSUFFICIENT_BUFFER = 122;
