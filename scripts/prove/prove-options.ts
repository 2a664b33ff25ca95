import { parseArgs } from 'node:util';

const defaultMinutes = 1;

/**
 * Parses `[--minutes N]`.
 *
 * @returns for how long each browser is watched, in ms
 * @throws {Error} naming the invalid argument
 */
export function proveOptions(args: string[]): number {
  const { values } = parseArgs({ args, options: { minutes: { type: 'string', default: String(defaultMinutes) } } });
  const minutes = Number(values.minutes);
  if (minutes > 0 && minutes <= 24 * 60) return minutes * 60_000;
  throw new Error(`--minutes must be a number above 0 and up to 1440; got "${values.minutes}".`);
}
