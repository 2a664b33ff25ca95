import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and operands of a command.
 *
 * @throws {UsageError} for an option that the command does not have, a missing value, or an operand where none belongs
 */
export function readOptions<O extends Options>(args: string[], options: O, operands: 'operands' | 'no operands') {
  try {
    return parseArgs({ args, options, allowPositionals: operands === 'operands', strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
