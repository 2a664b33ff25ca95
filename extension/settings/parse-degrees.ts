import { plainNumber } from '../text/plain-signs.ts';

/**
 * A number of degrees as people type it, with a point or comma, in the digits and signs of any script; null if the text
 * is not a number, or is beyond `most`.
 *
 * @param most 90 for a latitude, 180 for a longitude
 */
export function parseDegrees(text: string, most: 90 | 180): number | null {
  const plain = plainNumber(text).trim().replace(/°$/, '').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const degrees = Number(plain);
  return Math.abs(degrees) <= most ? degrees : null;
}
