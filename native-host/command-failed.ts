/** The arguments were right but the command failed; the message says what failed and what to do. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
