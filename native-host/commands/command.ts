/**
 * One command of the program; writes its result to stdout.
 *
 * @throws {UsageError} the arguments are wrong: exit status 2
 * @throws {CommandFailed} the command failed: exit status 1
 */
export type Command = (args: string[]) => Promise<void>;

/** Wrong arguments; the message says what was expected and what was given. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
