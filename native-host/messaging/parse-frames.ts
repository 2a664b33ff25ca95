import { MAX_MESSAGE_BYTES } from './frame.ts';

/** The stream is out of step and cannot be read any further. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

export type FrameParser = {
  /**
   * Takes what arrived and gives the messages that are complete now.
   *
   * @throws {FrameError} for a length that no browser sends
   */
  push(chunk: Uint8Array): Uint8Array[];
  /** @throws {FrameError} when the stream ended inside a frame */
  end(): void;
};

/** Cuts a byte stream into the messages of its frames; see `frame` for the layout. Lengths are little-endian or big-endian as the machine is. */
export function createFrameParser(isLittleEndian: boolean): FrameParser {
  let pieces: Uint8Array[] = [];
  let have = 0;
  let need = 4;
  let isLength = true;

  function take(): Uint8Array {
    const bytes = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : concat(pieces, have);
    const taken = bytes.subarray(0, need);
    const rest = bytes.subarray(need);
    pieces = rest.length > 0 ? [rest] : [];
    have = rest.length;
    return taken;
  }

  return {
    push(chunk) {
      if (chunk.length > 0) pieces.push(chunk);
      have += chunk.length;
      const messages: Uint8Array[] = [];
      while (have >= need) {
        const taken = take();
        if (isLength) {
          need = new DataView(taken.buffer, taken.byteOffset).getUint32(0, isLittleEndian);
          if (need > MAX_MESSAGE_BYTES)
            throw new FrameError(`a message of ${need} bytes, at most ${MAX_MESSAGE_BYTES} are allowed`);
        } else {
          messages.push(taken);
          need = 4;
        }
        isLength = !isLength;
      }
      return messages;
    },
    end() {
      if (have > 0 || !isLength) throw new FrameError('the stream ended inside a message');
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
