/** The command understood but could not do it; the message says what failed and what to do. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
