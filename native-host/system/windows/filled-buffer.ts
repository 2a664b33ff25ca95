import { WindowsCallFailed } from './windows-call-failed.ts';

/** Bytes that Windows wrote; valid until the next call with the same buffer. */
export type FilledBuffer = {
  /** @returns the whole buffer, which may be longer than what was written @throws {WindowsCallFailed} */
  fill(call: string, write: (buffer: Uint8Array, sizeBytes: [number]) => number): Uint8Array;
};

/**
 * A buffer for the functions of iphlpapi that return the size that they need when there is too little. It is large from
 * the start, so that one call is enough in the common case, and never shrinks.
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
        // The required size grows with the computer's connections, even between two calls.
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
