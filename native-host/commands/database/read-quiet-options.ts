import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * As readOptions, for commands that somebody may call with a license key as an argument: the error does not repeat what
 * was given, as it would then stand in a terminal's history and in logs.
 *
 * @throws {UsageError} for anything but the options
 */
export function readQuietOptions<O extends Options>(args: string[], options: O, command: string) {
  try {
    return parseArgs({ args, options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(
      `${command}: unexpected argument. Known: ${known.join(', ')}. ` +
        'A license key never belongs into an argument: "tapmap database account" asks for it.',
    );
  }
}
