import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * Reads what one of the world's own programs writes: one JSON value a line.
 *
 * @throws {TypeError} (as an uncaught one) on a line that is not of the shape that `isLine` accepts
 */
export function readJsonLines<Line>(
  stream: Readable,
  isLine: (value: unknown) => value is Line,
  onLine: (line: Line) => void,
): void {
  createInterface({ input: stream }).on('line', (text) => {
    const line: unknown = JSON.parse(text);
    if (!isLine(line)) throw new TypeError(`Not a line of this program: ${text}`);
    onLine(line);
  });
}
