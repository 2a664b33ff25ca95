import { MAX_MESSAGE_BYTES } from './frame.ts';

/** The stream is out of step and cannot be read any further. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

export type FrameParser = {
  /**
   * Adds received bytes and returns the messages that are complete now.
   *
   * @throws {FrameError} for a length that no browser sends
   */
  push(chunk: Uint8Array): Uint8Array[];
  /** @throws {FrameError} when the stream ended inside a frame */
  end(): void;
};

/** Splits a byte stream into messages; see `frame` for the layout. The length has the machine's byte order. */
export function createFrameParser(isLittleEndian: boolean): FrameParser {
  let pieces: Uint8Array[] = [];
  let bufferedBytes = 0;
  let neededBytes = 4;
  let isLength = true;

  function take(): Uint8Array {
    const bytes = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : concat(pieces, bufferedBytes);
    const taken = bytes.subarray(0, neededBytes);
    const rest = bytes.subarray(neededBytes);
    pieces = rest.length > 0 ? [rest] : [];
    bufferedBytes = rest.length;
    return taken;
  }

  return {
    push(chunk) {
      if (chunk.length > 0) pieces.push(chunk);
      bufferedBytes += chunk.length;
      const messages: Uint8Array[] = [];
      while (bufferedBytes >= neededBytes) {
        const taken = take();
        if (isLength) {
          neededBytes = new DataView(taken.buffer, taken.byteOffset).getUint32(0, isLittleEndian);
          if (neededBytes > MAX_MESSAGE_BYTES)
            throw new FrameError(`a message of ${neededBytes} bytes, at most ${MAX_MESSAGE_BYTES} are allowed`);
        } else {
          messages.push(taken);
          neededBytes = 4;
        }
        isLength = !isLength;
      }
      return messages;
    },
    end() {
      if (bufferedBytes > 0 || !isLength) throw new FrameError('the stream ended inside a message');
    },
  };
}

function concat(pieces: Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
