import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.ts';
import { printableText } from './printable-text.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * @throws {UsageError} for an unknown option, a missing value, or an operand where none is allowed
 */
export function readOptions<O extends Options>(args: string[], options: O, operands: 'operands' | 'no operands') {
  try {
    return parseArgs({ args, options, allowPositionals: operands === 'operands', strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(printableText(error.message), { cause: error });
    throw error;
  }
}
