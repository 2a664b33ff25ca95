import { formatBytes } from './format-bytes.ts';
import { message } from './message.ts';

/** Bytes a second: 1.34 MB/s. */
export function formatRate(bytesPerS: number): string {
  return message('timePerSecond', { bytes: formatBytes(Math.round(bytesPerS)) });
}
