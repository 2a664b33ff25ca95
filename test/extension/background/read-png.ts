import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** Four bytes a pixel: red, green, blue, opacity. */
export type Png = { width: number; height: number; pixels: Uint8Array };

/**
 * Reads a PNG with eight bits a channel and opacity, not interlaced, which is what browsers and the icons' sources have.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export function readPng(path: string): Png {
  const file = readFileSync(path);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const format = [...file.subarray(24, 29)].join();
  if (format !== '8,6,0,0,0') throw new Error(`${path} is no PNG of 8 bits with opacity: ${format}`);
  const lines = inflateSync(Buffer.concat([...chunks(file, 'IDAT')]));
  const stride = width * 4;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x < 4 ? 0 : (pixels[y * stride + x - 4] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0);
      const upLeft = x < 4 || y === 0 ? 0 : (pixels[(y - 1) * stride + x - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, upLeft)][filter] ?? 0;
      pixels[y * stride + x] = (lines[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return { width, height, pixels };
}

function* chunks(file: Buffer, name: string): Generator<Buffer> {
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === name) yield file.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
}

/** The one of the three that is closest to left + up − upLeft, in this order. */
function nearest(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((each) => Math.abs(guess - each));
  if (toLeft === undefined || toUp === undefined || toUpLeft === undefined) return left;
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
