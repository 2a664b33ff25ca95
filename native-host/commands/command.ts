/**
 * One command of the program. It writes its result to stdout and resolves; what it cannot do it throws.
 *
 * @throws {UsageError} the arguments are wrong: exit status 2
 * @throws {CommandFailed} it could not be done: exit status 1
 */
export type Command = (args: string[]) => Promise<void>;

/** Wrong arguments; the message says what was expected and what came. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
